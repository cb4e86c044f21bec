package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import java.util.Set;

/** Papers read back from their JSON. */
public final class Papers {
  private static final String KIND = "paper";
  private static final String OPTIONS = "options";

  private Papers() {}

  /** The paper written by {@link Paper#write}; {@link InvalidJson} names the first fault. */
  public static Paper read(Json.Obj written) {
    try {
      return paper(written);
    } catch (IllegalArgumentException impossible) {
      throw new InvalidJson("", String.valueOf(impossible.getMessage()));
    }
  }

  private static Paper paper(Json.Obj written) {
    return switch (written.text(KIND)) {
      case ResolutionPaper.KIND -> {
        written.only(Set.of(KIND));
        yield new ResolutionPaper();
      }
      case ChoicePaper.KIND -> {
        written.only(Set.of(KIND, OPTIONS, "least", "most", "none"));
        yield new ChoicePaper(written.integer(OPTIONS), written.integer("least"), written.integer("most"), written.flag("none"));
      }
      case PointsPaper.KIND -> {
        written.only(Set.of(KIND, OPTIONS, "least", "most"));
        yield new PointsPaper(written.integer(OPTIONS), written.integer("least"), written.integer("most"));
      }
      case DotsPaper.KIND -> {
        written.only(Set.of(KIND, OPTIONS, "dots", "quadratic"));
        yield new DotsPaper(written.integer(OPTIONS), written.integer("dots"), written.flag("quadratic"));
      }
      case RankPaper.KIND -> {
        written.only(Set.of(KIND, OPTIONS, "least", "equal"));
        yield new RankPaper(written.integer(OPTIONS), written.integer("least"), written.flag("equal"));
      }
      case GradesPaper.KIND -> {
        written.only(Set.of(KIND, OPTIONS, "grades"));
        yield new GradesPaper(written.integer(OPTIONS), written.integer("grades"));
      }
      default -> throw new InvalidJson(KIND, "must be a kind of ballot paper");
    };
  }

  static void check(int options, boolean sensible, String what) {
    if (options < 1 || options > Paper.MOST_OPTIONS || !sensible) {
      throw new IllegalArgumentException("no paper has " + options + " options and " + what);
    }
  }
}
