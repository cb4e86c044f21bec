package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import java.util.Collection;
import java.util.List;

/** A count for machines. Candidates are numbered from 1; keys keep their meaning for good. */
public final class TranscriptJson {
  private TranscriptJson() {}

  public static Json.Obj of(Count count, Slate slate) {
    var json = Json.obj()
        .with("method", count.method())
        .with("seats", count.seats())
        .with("ballots", new Json.Num(count.ballots().toString()))
        .with("distinct", count.distinct())
        .with("quota", count.quota().map(Figures::json).orElse(Json.NULL))
        .with("elected", numbers(count.elected()))
        .with("electedNames", Json.texts(count.elected().stream().map(slate::name).toList()));
    if (count.inquorate().isPresent()) {
      json = json.with("inquorate", Json.of(count.inquorate().get().key()));
    }
    return json.with("ties", ties(count.ties())).with("stages", Json.arr(count.stages().stream().map(TranscriptJson::stage).toList()));
  }

  /** Ties as they were settled. */
  public static Json.Arr ties(List<Tie> ties) {
    return Json.arr(ties.stream().map(TranscriptJson::tie).toList());
  }

  /** One stage. */
  public static Json.Obj stage(Stage stage) {
    return switch (stage) {
      case Stage.Round round -> round(round);
      case Stage.Pairs pairs -> Json.obj().with("pairs", pairs.title()).with("beats", table(pairs.beats()));
      case Stage.Table table -> Json.obj()
          .with("table", table.title()).with("columns", Json.texts(table.columns())).with("rows", table(table.rows()));
      case Stage.Remark remark -> Json.obj()
          .with("remark", remark.key()).with("candidates", numbers(remark.candidates())).with("figures", figures(remark.figures()));
      case Stage.Purchase bought -> Json.obj()
          .with("purchase", bought.number()).with("project", bought.project() + 1)
          .with("rho", Figures.json(bought.rho())).with("supporters", Figures.json(bought.supporters()))
          .with("cost", Figures.json(bought.cost())).with("left", Figures.json(bought.left()));
    };
  }

  private static Json.Obj round(Stage.Round round) {
    return Json.obj()
        .with("stage", round.number())
        .with("act", round.act())
        .with("votes", figures(round.votes()))
        .with("exhausted", Figures.json(round.exhausted()))
        .with("lost", Figures.json(round.lost()))
        .with("quota", round.quota().map(Figures::json).orElse(Json.NULL))
        .with("elected", numbers(round.elected()))
        .with("excluded", numbers(round.excluded()))
        .with("transfers", Json.arr(round.transfers().stream().map(TranscriptJson::transfer).toList()));
  }

  private static Json.Obj transfer(Stage.Transfer moved) {
    return Json.obj()
        .with("from", moved.from() + 1)
        .with("to", moved.to().<Json>map(to -> Json.of(to + 1)).orElse(Json.NULL))
        .with("votes", Figures.json(moved.votes()));
  }

  private static Json.Obj tie(Tie tie) {
    var json = Json.obj()
        .with("stage", tie.stage())
        .with("question", tie.question())
        .with("tied", numbers(tie.tied()))
        .with("order", numbers(tie.order()))
        .with("by", tie.by());
    return tie.tickets().isEmpty() ? json : json.with("tickets", Json.texts(tie.tickets().values()));
  }

  private static Json.Arr table(List<List<Fraction>> rows) {
    return Json.arr(rows.stream().map(TranscriptJson::figures).toList());
  }

  private static Json.Arr figures(List<Fraction> figures) {
    return Json.arr(figures.stream().map(Figures::json).toList());
  }

  private static Json.Arr numbers(Collection<Integer> candidates) {
    return Json.arr(candidates.stream().map(candidate -> Json.of(candidate + 1)).toList());
  }
}
