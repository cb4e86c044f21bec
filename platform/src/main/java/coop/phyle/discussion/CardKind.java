package coop.phyle.discussion;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can hang on a thread; each has a number in its co-op and a page under its name. */
public enum CardKind {
  DECISIONS,
  POLLS,
  ELECTIONS,
  MEETINGS,
  INITIATIVES,
  OUTCOMES;

  private static final Pattern ADDRESS = Pattern.compile("(?:^|.*/)(decisions|polls|elections|meetings|initiatives|outcomes)/([1-9][0-9]{0,8})(?:[/?#].*)?");

  /** Where it is inside the co-op. */
  public String path(int number) {
    return "/" + name().toLowerCase(Locale.ROOT) + "/" + number;
  }

  /** What an address names, be it whole or only its end. */
  static Optional<Named> read(String address) {
    var match = ADDRESS.matcher(address.strip());
    return match.matches() ? Optional.of(new Named(valueOf(match.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(match.group(2)))) : Optional.empty();
  }

  record Named(CardKind kind, int number) {
    String path() {
      return kind.path(number);
    }
  }
}
