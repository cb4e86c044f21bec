package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;
import java.util.List;

/** A ballot paper: what a ballot may say, and the one text in which it says so. */
public sealed interface Paper permits ResolutionPaper {
  /** Reads what a voter sent. Whatever it is, the answer comes in time linear in its length. */
  Read read(String text);

  /** Canonical JSON; {@link Papers#read} reads it back. Its member "paper" names the kind. */
  Json.Obj write();

  /** What became of a text. */
  sealed interface Read {
    /** @param canonical the only text with this meaning on this paper: one line of plain letters, at most 4,000 of them */
    record Ballot(String canonical) implements Read {}

    /**
     * It breaks the paper.
     *
     * @param key message key of the sentence that says what is wrong and how to mend it, beginning with {@code voting.paper.}
     * @param args numbers and texts of that sentence
     */
    record Refused(String key, List<Object> args) implements Read {
      public Refused {
        args = List.copyOf(args);
      }

      static Refused of(String key, Object... args) {
        return new Refused(key, List.of(args));
      }
    }
  }
}
