package coop.phyle.initiatives;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.Outcome;
import java.util.List;
import java.util.Optional;

/** Questions as programs read them. What a page withholds is not here either. */
final class QuestionJson {
  private QuestionJson() {}

  static Json.Obj board(QuestionPages.Board board) {
    return Json.obj()
        .with("voting", rows(board.voting())).with("gathering", rows(board.gathering())).with("underWay", rows(board.underWay())).with("over", rows(board.over()));
  }

  private static Json.Arr rows(List<QuestionPages.Row> rows) {
    return Json.arr(rows.stream()
        .map(row -> Json.obj().with("number", row.number()).with("title", row.title()).with("stage", row.stage()).with("way", row.way())
            .with("when", row.when().toString()).with("texts", row.texts()))
        .toList());
  }

  static Json.Obj of(QuestionPages.Shown question) {
    var dates = Json.obj().with("lapsesAt", question.dates().lapses().toString());
    dates = question.dates().freezes().isPresent() ? dates.with("freezesAt", question.dates().freezes().get().toString()) : dates;
    dates = question.dates().opens().isPresent() ? dates.with("opensAt", question.dates().opens().get().toString()) : dates;
    dates = question.dates().closes().isPresent() ? dates.with("closesAt", question.dates().closes().get().toString()) : dates;
    var json = Json.obj()
        .with("number", question.number())
        .with("title", question.title())
        .with("stage", question.stage())
        .with("way", question.way())
        .with("tags", Json.texts(question.tags()))
        .with("thread", question.thread())
        .with("supporters", question.support().supporters())
        .with("needed", question.support().needed())
        .with("members", question.support().members())
        .with("dates", dates)
        .with("initiatives", Json.arr(question.texts().stream().map(QuestionJson::text).toList()))
        .with("gone", Json.arr(question.gone().stream().map(QuestionJson::text).toList()));
    json = question.requisition() > 0 ? json.with("requisition", question.requisition()) : json;
    json = question.vote().isPresent() ? json.with("vote", vote(question.vote().get())) : json;
    return question.result().isPresent() ? json.with("result", result(question.result().get())) : json;
  }

  private static Json.Obj text(QuestionPages.Text text) {
    var json = Json.obj()
        .with("place", text.place())
        .with("kind", text.kind())
        .with("title", text.title())
        .with("author", text.author())
        .with("version", text.version())
        .with("supporters", text.supporters())
        .with("ofEarlierVersions", text.earlier())
        .with("support", Json.arr(text.seats().stream().map(seat -> Json.obj().with("member", seat.member()).with("name", seat.name()).with("supports", seat.supports())).toList()));
    json = text.amends() > 0 ? json.with("amends", text.amends()) : json;
    json = text.into() > 0 ? json.with("takenOverInto", text.into()) : json;
    return text.withdrawn() ? json.with("withdrawn", true) : json;
  }

  /** The status quo is the option after the last. */
  private static Json.Obj vote(QuestionPages.Vote vote) {
    return Json.obj()
        .with("options", Json.arr(vote.options().stream().map(place -> Json.obj().with("place", place)).toList()))
        .with("statusQuo", vote.options().size() + 1)
        .with("secret", vote.secret())
        .with("eligible", vote.eligible())
        .with("voted", vote.voted())
        .with("ballots", Json.arr(vote.places().stream()
            .map(place -> Json.obj().with("member", place.member()).with("name", place.name()).with("voted", place.voted()).with("said", place.said()))
            .toList()));
  }

  private static Json.Obj result(QuestionPages.Result result) {
    var json = Json.obj().with("verdict", result.verdict()).with("winner", result.winner()).with("ballots", result.ballots()).with("seed", result.seed());
    return result.against().isEmpty()
        ? json.with("sealed", true)
        : json.with("inputSha256", result.hash()).with("against", Json.arr(result.against().stream().map(QuestionJson::against).toList()));
  }

  private static Json.Obj against(QuestionPages.Against one) {
    return Json.obj()
        .with("place", one.place()).with("for", one.inFavour()).with("against", one.opposed()).with("passed", one.outcome().verdict() == Outcome.Verdict.PASSED);
  }

  static Json.Obj one(QuestionPages.One one, Optional<Wording> wording) {
    var versions = one.versions().stream().map(version -> Json.obj().with("version", version.number()).with("author", version.author()).with("at", version.at().toString())).toList();
    var json = text(one.text()).with("question", one.question().number()).with("versions", Json.arr(versions));
    return wording.isPresent() ? json.with("body", wording.get().body()) : json;
  }
}
