package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;

/**
 * Options in order of preference, the first best: "3 1 2"; equal ones joined: "3 1=2".
 *
 * @param leastRanked options to rank
 */
public record RankPaper(int options, int leastRanked, boolean equalRanks) implements Paper {
  static final String KIND = "rank";

  public RankPaper {
    Papers.check(options, leastRanked >= 1 && leastRanked <= options, "at least " + leastRanked + " ranked");
  }

  @Override
  public Read read(String text) {
    return new Listing(options).read(text, this);
  }

  @Override
  public Json.Obj write() {
    return Json.obj().with("paper", KIND).with("options", options).with("least", leastRanked).with("equal", equalRanks);
  }
}
