package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.tally.budget.EqualShares;
import coop.phyle.kernel.tally.budget.Greedy;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.marked.Approval;
import coop.phyle.kernel.tally.marked.Dots;
import coop.phyle.kernel.tally.marked.MajorityJudgment;
import coop.phyle.kernel.tally.marked.Quadratic;
import coop.phyle.kernel.tally.marked.Score;
import coop.phyle.kernel.tally.ranked.Borda;
import coop.phyle.kernel.tally.ranked.InstantRunoff;
import coop.phyle.kernel.tally.ranked.RankedPairs;
import coop.phyle.kernel.tally.ranked.Schulze;
import coop.phyle.kernel.tally.read.ReadFile;
import coop.phyle.kernel.tally.support.Harmonic;
import coop.phyle.kernel.tally.transfer.Meek;
import coop.phyle.kernel.tally.transfer.WeightedGregory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Methods by their names: {@code irv:batchElimination=false}. */
final class Ways {
  private Ways() {}

  /** The method with this name and these options; an {@link IllegalArgumentException} says what there is instead. */
  static Way named(String text) {
    var colon = text.indexOf(':');
    var options = options(text, colon < 0 ? "" : text.substring(colon + 1));
    var name = colon < 0 ? text : text.substring(0, colon);
    return switch (name) {
      case "scottish" -> plain(name, options, new Way.ByRank(WeightedGregory.SCOTTISH));
      case "wigm-prf" -> plain(name, options, new Way.ByRank(WeightedGregory.WIGM_PRF));
      case "meek-prf" -> new Way.ByRank(meek(options));
      case "irv" -> new Way.ByRank(InstantRunoff.of(options));
      case "schulze" -> new Way.ByRank(Schulze.of(options));
      case "ranked-pairs" -> new Way.ByRank(RankedPairs.of(options));
      case "borda" -> new Way.ByRank(Borda.of(options));
      case "approval" -> new Way.ByMarks(Approval.of(options), true);
      case "score" -> new Way.ByMarks(Score.of(options), false);
      case "dots" -> new Way.ByMarks(Dots.of(options), false);
      case "quadratic" -> new Way.ByMarks(Quadratic.of(options), false);
      case "majority-judgment" -> new Way.ByMarks(MajorityJudgment.of(options), false);
      case "harmonic" -> new Way.ByMarks(Harmonic.of(options), true);
      case "equal-shares" -> new Way.Choosing(EqualShares.of(options));
      case "greedy" -> new Way.Choosing(Greedy.of(options));
      default -> throw new IllegalArgumentException("no method is called " + name + "; see --help");
    };
  }

  /** What a file is counted by when nothing is said. */
  static Way usual(ReadFile read, int seats) {
    return named(switch (read) {
      case ReadFile.Ranked ranked -> seats == 1 ? "irv" : "scottish";
      case ReadFile.Marked marked -> "approval";
      case ReadFile.Budget budget -> "equal-shares:completion=add1-until-overspend"; // what the cities run
    });
  }

  /** What a file holds, for people. */
  static String kind(ReadFile read) {
    return switch (read) {
      case ReadFile.Ranked ranked -> "ballots that rank";
      case ReadFile.Marked marked -> "ballots that give marks";
      case ReadFile.Budget budget -> "a budget";
    };
  }

  private static Map<String, String> options(String text, String written) {
    var options = new LinkedHashMap<String, String>();
    for (var option : written.isEmpty() ? new String[0] : written.split(",", -1)) {
      var equals = option.indexOf('=');
      if (equals < 1 || options.put(option.substring(0, equals), option.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("options of a method are written name:option=value,option=value, each once, not " + text);
      }
    }
    return options;
  }

  private static Way plain(String name, Map<String, String> written, Way way) {
    new Options(name, written).done();
    return way;
  }

  private static Meek meek(Map<String, String> written) {
    var options = new Options("meek-prf", written);
    var equal = options.take("equal", false, value -> switch (value) {
      case "shared" -> true;
      case "ends" -> false;
      default -> throw new IllegalArgumentException("shared or ends");
    });
    options.done();
    return new Meek(equal);
  }
}
