package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grouped texts as the patterns methods count. The classes are those of the roll, in their order. A blank ballot is an empty pattern. */
public final class Patterns {
  private Patterns() {}

  /** Ballots of a {@link RankPaper}. */
  public static Rankings rankings(Polled polled) {
    if (!(polled.paper() instanceof RankPaper paper)) {
      throw new IllegalArgumentException("only a paper for ranking has rankings");
    }
    var classes = List.copyOf(polled.eligible().keySet());
    var box = new RankingBox(paper.options(), classes);
    for (var place = 0; place < classes.size(); place++) {
      for (var entry : polled.texts(classes.get(place)).entrySet()) {
        var tokens = tokens(entry.getKey());
        box.add(place, tokens, tokens.length, entry.getValue());
      }
    }
    return box.sealed();
  }

  /** Ballots of any other paper with options. On a paper for choosing, what is not chosen has the mark 0, so that "none" is no blank ballot. */
  public static Marks marks(Polled polled, int options) {
    var classes = List.copyOf(polled.eligible().keySet());
    var box = new Marks.Box(options, classes);
    for (var place = 0; place < classes.size(); place++) {
      for (var entry : polled.texts(classes.get(place)).entrySet()) {
        box.add(place, marks(polled.paper(), entry.getKey(), options), entry.getValue());
      }
    }
    return box.sealed();
  }

  /** Options a ballot of a {@link ChoicePaper} chooses, from 1. */
  static List<Integer> chosen(String text) {
    return text.equals(Paper.BLANK) || text.equals(Paper.NONE) ? List.of() : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }

  private static @Nullable Integer[] marks(Paper paper, String text, int options) {
    var marks = new @Nullable Integer[options];
    if (text.equals(Paper.BLANK)) {
      return marks;
    }
    if (paper instanceof ChoicePaper) {
      Arrays.fill(marks, 0);
      chosen(text).forEach(option -> marks[option - 1] = 1);
      return marks;
    }
    var words = text.split(" ");
    for (var option = 0; option < options; option++) {
      marks[option] = words[option].equals("-") ? null : Integer.valueOf(words[option]);
    }
    return marks;
  }

  private static char[] tokens(String text) {
    var tokens = new ArrayList<Character>();
    for (var rank : text.equals(Paper.BLANK) ? new String[0] : text.split(" ")) {
      var tied = 0;
      for (var option : rank.split("=")) {
        tokens.add((char) (Integer.parseInt(option) - 1 | tied));
        tied = Rankings.TIED;
      }
    }
    var flat = new char[tokens.size()];
    for (var i = 0; i < flat.length; i++) {
      flat[i] = tokens.get(i);
    }
    return flat;
  }
}
