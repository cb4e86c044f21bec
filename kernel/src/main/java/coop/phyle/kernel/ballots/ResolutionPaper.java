package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;

/** For or against one question, or abstaining: "for", "against", "abstain". */
public record ResolutionPaper() implements Paper {
  static final String KIND = "resolution";

  @Override
  public Read read(String text) {
    return CastBallot.choice(text).isPresent() ? new Read.Ballot(text) : Read.Refused.of("voting.paper.choose");
  }

  @Override
  public Json.Obj write() {
    return Json.obj().with("paper", KIND);
  }
}
