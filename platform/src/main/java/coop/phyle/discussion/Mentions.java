package coop.phyle.discussion;

import coop.phyle.shell.PersonId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds who a text speaks to: {@code @Ana Ferrer}, or {@code @Ana} where only one reader is called so. Case and accents do not matter. */
final class Mentions {
  private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?=\\p{L})");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}'’-]+");

  private Mentions() {}

  /** @param people who may be spoken to, by the name they are shown under */
  static List<Mention> in(String text, Map<PersonId, String> people) {
    var folded = fold(text);
    var names = people.entrySet().stream().map(e -> Map.entry(e.getKey(), fold(e.getValue()))).sorted(Comparator.comparing(e -> -e.getValue().length())).toList();
    var found = new ArrayList<Mention>();
    for (var at = AT.matcher(folded); at.find(); ) {
      mention(folded, at.end(), names).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Mention> mention(String text, int from, List<Map.Entry<PersonId, String>> names) {
    var whole = names.stream().filter(name -> text.startsWith(name.getValue(), from) && ends(text, from + name.getValue().length())).toList();
    if (!whole.isEmpty()) {
      var longest = whole.getFirst().getValue();
      var same = whole.stream().filter(name -> name.getValue().equals(longest)).toList();
      return same.size() == 1 ? Optional.of(new Mention(from - 1, from + longest.length(), same.getFirst().getKey())) : Optional.empty();
    }
    var word = NAME.matcher(text).region(from, text.length());
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    var called = names.stream().filter(name -> name.getValue().startsWith(word.group() + " ")).toList();
    return called.size() == 1 ? Optional.of(new Mention(from - 1, word.end(), called.getFirst().getKey())) : Optional.empty();
  }

  private static boolean ends(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** Letter for letter, so that places stay the same. */
  private static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (var letter : text.toLowerCase(Locale.ROOT).length() == text.length() ? text.toLowerCase(Locale.ROOT).toCharArray() : text.toCharArray()) {
      folded.append(letter < 128 ? letter : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0));
    }
    return folded.toString();
  }
}
