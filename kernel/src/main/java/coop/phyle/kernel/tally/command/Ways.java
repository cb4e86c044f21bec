package coop.phyle.kernel.tally.command;

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
import coop.phyle.kernel.tally.transfer.Meek;
import coop.phyle.kernel.tally.transfer.WeightedGregory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

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
      case "approval" -> plain(name, options, new Way.ByMarks(new Approval(), true));
      case "score" -> new Way.ByMarks(score(options), false);
      case "dots" -> new Way.ByMarks(new Dots(needed(name, "dots", options)), false);
      case "quadratic" -> new Way.ByMarks(new Quadratic(needed(name, "credits", options)), false);
      case "majority-judgment" -> new Way.ByMarks(new MajorityJudgment(top(name, options)), false);
      case "equal-shares" -> new Way.Choosing(Budgeting.equalShares(options));
      case "greedy" -> new Way.Choosing(Budgeting.greedy(options));
      default -> throw new IllegalArgumentException("no method is called " + name + "; see --help");
    };
  }

  /** What a file is counted by when nothing is said. */
  static Way usual(ReadFile read, int seats) {
    return named(switch (read) {
      case ReadFile.Ranked ranked -> seats == 1 ? "irv" : "scottish";
      case ReadFile.Marked marked -> "approval";
      case ReadFile.Budget budget -> "equal-shares";
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

  private static Score score(Map<String, String> written) {
    var options = new Options("score", written);
    var blank = options.<Score.Blank>need("blank", value -> switch (value) {
      case "excluded" -> Score.Blank.EXCLUDED;
      case "zero" -> Score.Blank.ZERO;
      default -> throw new IllegalArgumentException("excluded or zero");
    });
    var top = options.take("top", OptionalInt.empty(), Ways::top);
    options.done();
    return new Score(blank, top);
  }

  private static OptionalInt top(String name, Map<String, String> written) {
    var options = new Options(name, written);
    var top = options.take("top", OptionalInt.empty(), Ways::top);
    options.done();
    return top;
  }

  private static OptionalInt top(String value) {
    return OptionalInt.of(Options.number(value, 1, "a whole number from 1"));
  }

  private static int needed(String name, String key, Map<String, String> written) {
    var options = new Options(name, written);
    var number = options.<Integer>need(key, value -> Options.number(value, 1, "a whole number from 1"));
    options.done();
    return number;
  }
}
