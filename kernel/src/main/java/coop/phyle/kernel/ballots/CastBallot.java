package coop.phyle.kernel.ballots;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ballot: its class, what it says, and the nonce chosen when it was cast. Who cast it is not part of it.
 *
 * @param inClass the voter's class on the frozen roll
 * @param said the canonical text of what it says: in a resolution "for", "against" or "abstain"; never more than one line
 */
public record CastBallot(ClassId inClass, String said, Nonce nonce) {
  private static final int LONGEST = 4000;

  public CastBallot {
    if (said.isEmpty() || said.length() > LONGEST || said.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("a ballot says something on one line of plain letters, and at most " + LONGEST + " of them");
    }
  }

  /** A ballot of a resolution. */
  public static CastBallot of(ClassId inClass, Choice choice, Nonce nonce) {
    return new CastBallot(inClass, key(choice), nonce);
  }

  /** What a resolution's ballot says; a ballot on another paper is an error. */
  public Choice choice() {
    return choice(said).orElseThrow(() -> new IllegalStateException("not a resolution's ballot: " + said));
  }

  /** The choice as written in texts and acts: "for", "against", "abstain". */
  public static String key(Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** The choice written as {@code key}; empty for any other text. */
  public static Optional<Choice> choice(@Nullable String key) {
    for (var choice : Choice.values()) {
      if (key(choice).equals(key)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
