package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;

/**
 * Dots shared out over the options, all or some of them: "4 0 3".
 *
 * @param dots of each voter
 * @param quadratic whether v dots on an option cost v² of them; then a figure may be below 0, against the option
 */
public record DotsPaper(int options, int dots, boolean quadratic) implements Paper {
  static final String KIND = "dots";

  public DotsPaper {
    Papers.check(options, dots >= 1 && dots <= MOST_FIGURE, dots + " dots");
  }

  @Override
  public Read read(String text) {
    return new Figuring(options, quadratic ? -dots : 0, dots, false).spending(text, dots, quadratic);
  }

  @Override
  public Json.Obj write() {
    return Json.obj().with("paper", KIND).with("options", options).with("dots", dots).with("quadratic", quadratic);
  }
}
