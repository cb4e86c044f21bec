package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;

/** A figure for each option, or "-" for one without: "3 - 0 5". Meeting times are 0 no, 1 if need be, 2 yes. */
public record PointsPaper(int options, int least, int most) implements Paper {
  static final String KIND = "points";

  public PointsPaper {
    Papers.check(options, least >= 0 && most > least && most <= MOST_FIGURE, "points from " + least + " to " + most);
  }

  @Override
  public Read read(String text) {
    return new Figuring(options, least, most, true).read(text);
  }

  @Override
  public Json.Obj write() {
    return Json.obj().with("paper", KIND).with("options", options).with("least", least).with("most", most);
  }
}
