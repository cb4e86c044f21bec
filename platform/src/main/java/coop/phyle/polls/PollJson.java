package coop.phyle.polls;

import coop.phyle.kernel.json.Json;
import java.util.List;

/** Polls as programs read them: written as the kernel writes papers, rules and results. What a page withholds is not here either. */
final class PollJson {
  private PollJson() {}

  static Json.Obj board(PollPages.Board board) {
    return Json.obj()
        .with("waiting", rows(board.waiting())).with("open", rows(board.open()))
        .with("announced", rows(board.announced())).with("closed", rows(board.closed()));
  }

  private static Json.Arr rows(List<PollPages.Row> rows) {
    return Json.arr(rows.stream().map(PollJson::row).toList());
  }

  private static Json.Obj row(PollPages.Row row) {
    var json = Json.obj().with("number", row.number()).with("title", row.title()).with("kind", row.kind()).with("stage", row.stage())
        .with("when", row.when().toString()).with("secret", row.secret());
    return row.circle().isPresent() ? json.with("circle", row.circle().get()) : json;
  }

  static Json.Obj of(PollPages.Shown poll) {
    var rules = poll.rules();
    var json = Json.obj()
        .with("number", poll.number())
        .with("kind", poll.kind())
        .with("stage", poll.stage())
        .with("title", poll.title())
        .with("binding", false)
        .with("askedBy", poll.asking().by())
        .with("round", poll.asking().round())
        .with("opensAt", poll.opens().toString())
        .with("closesAt", poll.closes().toString())
        .with("secret", rules.secret())
        .with("showing", rules.showing())
        .with("reasons", rules.reasons())
        .with("changeable", rules.changeable())
        .with("weighted", rules.weighted())
        .with("delegable", rules.delegable())
        .with("tags", Json.texts(rules.tags()))
        .with("electorate", rules.electorate().write())
        .with("options", Json.arr(rules.choices().stream().map(Choice::write).toList()));
    json = rules.paper().isPresent() ? json.with("paper", rules.paper().get().write()) : json.with("places", rules.places());
    json = rules.rule().isPresent() ? json.with("rule", rules.rule().get().write()) : json;
    json = poll.asking().previous().isPresent() ? json.with("previous", poll.asking().previous().get()) : json;
    return results(poll, json
        .with("eligible", poll.turnout().eligible())
        .with("voted", poll.turnout().voted())
        .with("quorumNeeded", poll.turnout().quorum())
        .with("ballots", Json.arr(poll.places().stream().map(PollJson::place).toList())));
  }

  private static Json.Obj results(PollPages.Shown poll, Json.Obj json) {
    var all = json;
    if (poll.result().isPresent()) {
      var result = poll.result().get();
      all = all.with("running", result.running()).with("result", result.result().json());
      all = result.running() ? all : all.with("seed", result.seed()).with("inputSha256", result.hash());
      all = all.with("answers", Json.arr(poll.voices().stream().map(PollJson::said).toList()));
    }
    if (poll.sealed()) {
      all = all.with("sealed", true);
    }
    if (poll.lots().isPresent()) {
      var lots = poll.lots().get();
      all = all.with("draw", Json.obj().with("seed", lots.seed()).with("poolRoot", lots.root()).with("lot", lots.lot().orElse("")).with("tickets", Json.arr(lots.tickets().stream()
          .map(one -> Json.obj().with("member", one.number()).with("name", one.name()).with("ticket", one.ticket()).with("drawn", one.drawn())).toList())));
    }
    return all.with("outcomes", Json.arr(poll.outcomes().stream().map(PollJson::stated).toList()));
  }

  private static Json.Obj place(PollPages.Place place) {
    var json = Json.obj().with("member", place.member()).with("number", place.number()).with("voted", place.voted());
    return place.said().isEmpty() ? json : json.with("said", place.said()).with("reason", place.reason());
  }

  private static Json.Obj said(PollPages.Said said) {
    var json = Json.obj().with("member", said.member()).with("name", said.name()).with("said", said.said()).with("reason", said.reason());
    json = said.through().isEmpty() ? json : json.with("through", said.through());
    return said.ruling().isEmpty() ? json : json.with("ruling", said.ruling()).with("why", said.why());
  }

  private static Json.Obj stated(PollPages.Stated stated) {
    var json = Json.obj().with("at", stated.at().toString()).with("by", stated.by()).with("chosen", stated.chosen());
    return stated.reviewOn().isPresent() ? json.with("reviewOn", stated.reviewOn().get().toString()) : json;
  }
}
