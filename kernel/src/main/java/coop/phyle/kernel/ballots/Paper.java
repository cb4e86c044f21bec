package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;
import java.util.List;

/**
 * A ballot paper: what a ballot may say, and the one text in which it says so. Options are numbered from 1. Other ways to write the same are
 * read, too (several spaces, commas, options out of order); texts longer than the paper can need are not.
 *
 * <p>Every paper takes the blank ballot, {@link #BLANK}: present, but for nothing.
 */
public sealed interface Paper permits ResolutionPaper, ChoicePaper, PointsPaper, DotsPaper, RankPaper, GradesPaper {
  /** The blank ballot, the same on every paper. */
  String BLANK = "abstain";

  /** A ballot for which no option is right, where the paper knows that. */
  String NONE = "none";

  /** Options there can be. */
  int MOST_OPTIONS = 500;

  /** Highest figure for one option, and most dots or credits of a ballot. */
  int MOST_FIGURE = 10_000;

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
