package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;

/** Papers read back from their JSON. */
public final class Papers {
  private Papers() {}

  /** {@link InvalidJson} names the first fault. */
  public static Paper read(Json.Obj paper) {
    return switch (paper.text("paper")) {
      case ResolutionPaper.KIND -> new ResolutionPaper();
      default -> throw new InvalidJson("paper", "must be a kind of ballot paper");
    };
  }
}
