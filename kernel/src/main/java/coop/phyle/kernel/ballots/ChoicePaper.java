package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;

/**
 * One option or several: "2", "1 4 7".
 *
 * @param least options to choose, from 0
 * @param most options to choose
 * @param noneOfThese whether "none" may be said; it may wherever {@code least} is 0
 */
public record ChoicePaper(int options, int least, int most, boolean noneOfThese) implements Paper {
  static final String KIND = "choice";

  public ChoicePaper {
    Papers.check(options, least >= 0 && most >= Math.max(1, least) && most <= options, "from " + least + " to " + most + " choices");
    noneOfThese |= least == 0;
  }

  @Override
  public Read read(String text) {
    return new Listing(options).read(text, this);
  }

  @Override
  public Json.Obj write() {
    return Json.obj().with("paper", KIND).with("options", options).with("least", least).with("most", most).with("none", noneOfThese);
  }
}
