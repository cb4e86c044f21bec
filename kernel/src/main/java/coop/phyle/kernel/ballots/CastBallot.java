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
 */
public record CastBallot(ClassId inClass, Choice choice, Nonce nonce) {
  /** The choice as written in texts and acts: "for", "against", "abstain". */
  public String choiceKey() {
    return key(choice);
  }

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
