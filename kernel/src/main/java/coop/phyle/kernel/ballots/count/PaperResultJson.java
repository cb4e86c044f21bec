package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.election.Figures;

/** A counted poll for machines. */
final class PaperResultJson {
  private PaperResultJson() {}

  static Json.Obj of(PaperResult result) {
    var json = Json.obj()
        .with("verdict", result.verdict())
        .with("eligible", result.eligible())
        .with("ballots", result.cast())
        .with("blank", result.blank())
        .with("quorumNeeded", result.quorumNeeded())
        .with("options", Json.texts(result.slate().names()))
        .with("chosen", result.chosen().stream().map(Json::of).toList())
        .with("figures", result.figures().stream().map(PaperResultJson::figure).toList())
        .with("checks", result.checks().stream().map(PaperResultJson::check).toList());
    if (result.objections().isPresent()) {
      var objections = result.objections().get();
      json = json.with("objections", Json.obj().with("raised", objections.raised()).with("settled", objections.settled()));
    }
    return result.working().isPresent() ? json.with("count", result.working().get().json()) : json;
  }

  private static Json.Obj figure(PaperResult.Figure figure) {
    return Json.obj()
        .with("option", figure.option())
        .with("ballots", figure.ballots())
        .with("ofVotes", figure.ofVotes().toString())
        .with("ofCast", figure.ofCast().toString())
        .with("ofEligible", figure.ofEligible().toString());
  }

  private static Json.Obj check(PaperResult.Check check) {
    return check.test().write()
        .with("votes", Figures.json(check.votes()))
        .with("of", Figures.json(check.of()))
        .with("needed", Figures.json(check.needed()))
        .with("met", check.met());
  }
}
