package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A count for machines. Candidates are numbered from 1; keys keep their meaning for good. */
public final class TranscriptJson {
  /** Figures and numbers come back stage after stage: each stands in memory once. */
  private final Map<Fraction, Json> figures = new IdentityHashMap<>();

  private final Map<Integer, Json> numbers = new HashMap<>();
  private final Map<List<Fraction>, Json> rows = new HashMap<>();

  private TranscriptJson() {}

  public static Json.Obj of(Count count, Slate slate) {
    var writing = new TranscriptJson();
    var json = Json.obj()
        .with("method", count.method())
        .with("seats", count.seats())
        .with("ballots", new Json.Num(count.ballots().toString()))
        .with("distinct", count.distinct())
        .with("quota", count.quota().map(Figures::json).orElse(Json.NULL))
        .with("elected", writing.numbers(count.elected()))
        .with("electedNames", Json.texts(count.elected().stream().map(slate::name).toList()));
    if (count.inquorate().isPresent()) {
      json = json.with("inquorate", Json.of(count.inquorate().get().key()));
    }
    return json.with("ties", Json.arr(count.ties().stream().map(writing::tie).toList()))
        .with("stages", Json.arr(count.stages().stream().map(writing::stage).toList()));
  }

  /** Ties as they were settled. */
  public static Json.Arr ties(List<Tie> ties) {
    var writing = new TranscriptJson();
    return Json.arr(ties.stream().map(writing::tie).toList());
  }

  /** Stages in their order. */
  public static Json.Arr stages(List<Stage> stages) {
    var writing = new TranscriptJson();
    return Json.arr(stages.stream().map(writing::stage).toList());
  }

  private Json.Obj stage(Stage stage) {
    return switch (stage) {
      case Stage.Round round -> round(round);
      case Stage.Pairs pairs -> Json.obj().with("pairs", pairs.title()).with("beats", table(pairs.beats()));
      case Stage.Table table -> Json.obj()
          .with("table", table.title()).with("columns", Json.texts(table.columns())).with("rows", table(table.rows()));
      case Stage.Remark remark -> Json.obj()
          .with("remark", remark.key()).with("candidates", numbers(remark.candidates())).with("figures", figures(remark.figures()));
      case Stage.Purchase bought -> Json.obj()
          .with("purchase", bought.number()).with("project", bought.project() + 1)
          .with("rho", figure(bought.rho())).with("supporters", figure(bought.supporters()))
          .with("cost", figure(bought.cost())).with("left", figure(bought.left()));
    };
  }

  private Json.Obj round(Stage.Round round) {
    return Json.obj()
        .with("stage", round.number())
        .with("act", round.act())
        .with("votes", figures(round.votes()))
        .with("exhausted", figure(round.exhausted()))
        .with("lost", figure(round.lost()))
        .with("quota", round.quota().map(this::figure).orElse(Json.NULL))
        .with("elected", numbers(round.elected()))
        .with("excluded", numbers(round.excluded()))
        .with("transfers", Json.arr(round.transfers().stream().map(this::transfer).toList()));
  }

  private Json.Obj transfer(Stage.Transfer moved) {
    return Json.obj()
        .with("from", number(moved.from()))
        .with("to", moved.to().map(this::number).orElse(Json.NULL))
        .with("votes", figure(moved.votes()));
  }

  private Json.Obj tie(Tie tie) {
    var json = Json.obj()
        .with("stage", tie.stage())
        .with("question", tie.question())
        .with("tied", numbers(tie.tied()))
        .with("order", numbers(tie.order()))
        .with("by", tie.by());
    return tie.tickets().isEmpty() ? json : json.with("tickets", Json.texts(tie.tickets().values()));
  }

  private Json.Arr table(List<List<Fraction>> table) {
    return Json.arr(table.stream().map(row -> rows.computeIfAbsent(row, this::figures)).toList());
  }

  private Json.Arr figures(List<Fraction> row) {
    return Json.arr(row.stream().map(this::figure).toList());
  }

  private Json figure(Fraction figure) {
    return figures.computeIfAbsent(figure, Figures::json);
  }

  private Json.Arr numbers(Collection<Integer> candidates) {
    return Json.arr(candidates.stream().map(this::number).toList());
  }

  private Json number(int candidate) {
    return numbers.computeIfAbsent(candidate, c -> Json.of(c + 1));
  }
}
