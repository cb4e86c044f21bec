package coop.phyle.polls;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.command.Elected;
import coop.phyle.kernel.tally.election.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How often each option got which mark, where that says more than a sum: grades, and times people can come. */
final class MarkTables {
  /** Marks of a time: no, if need be, yes. */
  private static final int TIMES = 3;

  private MarkTables() {}

  /** Empty for other kinds, and where nobody says anything. */
  static List<PollPages.Marks> of(Kind kind, Polled input, PaperResult result) {
    if (input.cast() == input.blank()) {
      return List.of();
    }
    return switch (kind) {
      case GRADES -> grades(result);
      case TIME -> times(input, result.slate().size());
      default -> List.of();
    };
  }

  /** From the count's own table, so that medians are those that were counted. */
  private static List<PollPages.Marks> grades(PaperResult result) {
    if (!(result.working().orElse(null) instanceof Elected(var count, var slate))) {
      return List.of();
    }
    var table = count.stages().stream().filter(Stage.Table.class::isInstance).map(Stage.Table.class::cast).findFirst().orElseThrow();
    var marks = new ArrayList<PollPages.Marks>();
    for (var row : table.rows()) {
      var given = new ArrayList<Fraction>();
      for (var grade = Methods.GRADES - 1; grade >= 0; grade--) {
        var column = table.columns().indexOf("grade " + grade);
        given.add(column < 0 ? Fraction.ZERO : row.get(column));
      }
      marks.add(new PollPages.Marks(marks.size() + 1, given, Optional.of(row.getLast().numerator().intValue())));
    }
    return marks;
  }

  private static List<PollPages.Marks> times(Polled input, int options) {
    var given = new long[options][TIMES];
    input.said().values().forEach(texts -> texts.forEach((text, ballots) -> {
      var words = text.equals(Paper.BLANK) ? new String[0] : text.split(" ");
      for (var option = 0; option < words.length; option++) {
        if (!words[option].equals("-")) {
          given[option][Integer.parseInt(words[option])] += ballots;
        }
      }
    }));
    return IntStream.range(0, options)
        .mapToObj(option -> new PollPages.Marks(
            option + 1, IntStream.iterate(TIMES - 1, mark -> mark - 1).limit(TIMES).mapToObj(mark -> Fraction.of(given[option][mark], 1)).toList(), Optional.empty()))
        .toList();
  }
}
