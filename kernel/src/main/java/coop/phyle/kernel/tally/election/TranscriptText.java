package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.money.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A count for people: one table a stage, in plain text. Figures are rounded for reading to at most nine decimals. */
public final class TranscriptText {
  private static final int MOST_PLACES = 9;

  private final Slate slate;
  private final StringBuilder text = new StringBuilder();

  private TranscriptText(Slate slate) {
    this.slate = slate;
  }

  public static String of(Count count, Slate slate) {
    var writing = new TranscriptText(slate);
    writing.head(count);
    writing.working(count.stages(), count.ties());
    writing.result(count);
    return writing.text.toString();
  }

  /** Stages and ties alone. */
  public static String working(List<Stage> stages, List<Tie> ties, Slate slate) {
    var writing = new TranscriptText(slate);
    writing.working(stages, ties);
    return writing.text.toString();
  }

  private void working(List<Stage> stages, List<Tie> ties) {
    for (var i = 0; i < stages.size(); i++) {
      stage(stages, i);
    }
    ties.forEach(this::tie);
  }

  private void head(Count count) {
    line(slate.title().isEmpty() ? count.method() : slate.title() + " · " + count.method());
    line("%s ballots, %d of them different; %d %s".formatted(count.ballots(), count.distinct(), count.seats(), count.seats() == 1 ? "seat" : "seats"));
    count.quota().ifPresent(quota -> line("Quota " + read(quota)));
  }

  private void stage(List<Stage> stages, int at) {
    if (at == 0 || !(stages.get(at) instanceof Stage.Remark && stages.get(at - 1) instanceof Stage.Remark)) {
      line("");
    }
    switch (stages.get(at)) {
      case Stage.Round round -> round(round, before(stages.subList(0, at)).orElse(round));
      case Stage.Pairs pairs -> pairs(pairs);
      case Stage.Table table -> table(table);
      case Stage.Remark remark -> line(remark.key().replace('-', ' ') + about(remark.candidates()) + inBrackets(remark.figures()));
      case Stage.Purchase bought -> line("%d. buy %s for %s: %s a unit from %s supporters; %s left".formatted(bought.number(),
          who(bought.project()), read(bought.cost()), read(bought.rho()), read(bought.supporters()), read(bought.left())));
    }
  }

  /** Whatever stands between, a round changes what the round before it left. */
  private static Optional<Stage.Round> before(List<Stage> stages) {
    return stages.reversed().stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).findFirst();
  }

  private void round(Stage.Round round, Stage.Round before) {
    line("Stage %d: %s%s".formatted(round.number(), round.act().name().toLowerCase(Locale.ROOT).replace('_', ' '), about(from(round))));
    var votes = alike(figures(round));
    var changes = changes(figures(round), figures(before));
    var rows = new ArrayList<List<String>>();
    for (var c = 0; c < slate.size(); c++) {
      var state = round.elected().contains(c) ? "elected" : round.excluded().contains(c) ? "excluded" : "";
      rows.add(List.of(who(c), votes.get(c), changes.get(c), state));
    }
    rows.add(List.of("exhausted", votes.get(slate.size()), changes.get(slate.size()), ""));
    if (!round.lost().isZero()) {
      rows.add(List.of("lost by rounding", votes.getLast(), changes.getLast(), ""));
    }
    grid(rows);
  }

  /** Everything the votes of a round add up to. */
  private static List<Fraction> figures(Stage.Round round) {
    var figures = new ArrayList<>(round.votes());
    figures.add(round.exhausted());
    figures.add(round.lost());
    return figures;
  }

  private static List<Integer> from(Stage.Round round) {
    return round.transfers().stream().map(Stage.Transfer::from).distinct().toList();
  }

  private void pairs(Stage.Pairs pairs) {
    line(pairs.title());
    var rows = new ArrayList<List<String>>();
    rows.add(heading(IntStream.rangeClosed(1, slate.size()).mapToObj(Integer::toString).toList()));
    rows(pairs.beats(), rows);
  }

  private void table(Stage.Table table) {
    line(table.title());
    var rows = new ArrayList<List<String>>();
    rows.add(heading(table.columns()));
    rows(table.rows(), rows);
  }

  private void rows(List<List<Fraction>> figures, List<List<String>> rows) {
    var width = figures.isEmpty() ? 0 : figures.getFirst().size();
    var columns = IntStream.range(0, width).mapToObj(column -> alike(figures.stream().map(row -> row.get(column)).toList())).toList();
    for (var c = 0; c < figures.size(); c++) {
      var candidate = c;
      var row = heading(columns.stream().map(column -> column.get(candidate)).toList());
      row.set(0, who(c));
      rows.add(row);
    }
    grid(rows);
  }

  private void tie(Tie tie) {
    var by = switch (tie.by()) {
      case RULE -> "by the rule";
      case PAPER -> "by the order in the file";
      case LOT -> "by lot";
    };
    line("");
    line("Tie in stage %d (%s)%s: %s, strongest first%s".formatted(
        tie.stage(), tie.question().name().toLowerCase(Locale.ROOT), about(tie.tied()), by, about(tie.order())));
    tie.tickets().forEach((candidate, ticket) -> line("  " + ticket + " " + who(candidate)));
  }

  private void result(Count count) {
    line("");
    count.inquorate().ifPresent(absent -> line("No result: nobody voted in the class " + absent));
    line(count.elected().isEmpty() ? "Nobody is elected" : "Elected" + about(count.elected()));
  }

  private String about(List<Integer> candidates) {
    return candidates.isEmpty() ? "" : ": " + candidates.stream().map(this::who).collect(Collectors.joining(", "));
  }

  private static String inBrackets(List<Fraction> figures) {
    return figures.isEmpty() ? "" : " (" + figures.stream().map(TranscriptText::read).collect(Collectors.joining(", ")) + ")";
  }

  private String who(int candidate) {
    return candidate + 1 + " " + slate.name(candidate);
  }

  private static List<String> heading(List<String> cells) {
    var row = new ArrayList<String>();
    row.add("");
    row.addAll(cells);
    return row;
  }

  /** The first column to the left, the others to the right. */
  private void grid(List<List<String>> rows) {
    var widths = IntStream.range(0, rows.getFirst().size()).map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
    for (var row : rows) {
      var cells = new StringBuilder("  ");
      for (var column = 0; column < row.size(); column++) {
        var cell = row.get(column);
        var gap = " ".repeat(widths[column] - cell.length());
        cells.append(column == 0 ? cell + gap : "  " + gap + cell);
      }
      line(cells.toString().stripTrailing());
    }
  }

  private static List<String> changes(List<Fraction> now, List<Fraction> before) {
    var moved = IntStream.range(0, now.size()).mapToObj(i -> now.get(i).minus(before.get(i))).toList();
    var read = alike(moved);
    return IntStream.range(0, now.size())
        .mapToObj(i -> moved.get(i).isZero() ? "" : moved.get(i).compareTo(Fraction.ZERO) > 0 ? "+" + read.get(i) : read.get(i))
        .toList();
  }

  /** Figures of one column, with as many decimals as the longest needs. */
  private static List<String> alike(List<Fraction> figures) {
    var places = figures.stream().mapToInt(TranscriptText::places).max().orElse(0);
    return figures.stream().map(figure -> Figures.rounded(figure, places)).toList();
  }

  private static String read(Fraction figure) {
    return Figures.rounded(figure, places(figure));
  }

  private static int places(Fraction figure) {
    var places = Figures.places(figure.denominator());
    return places < 0 ? MOST_PLACES : Math.min(places, MOST_PLACES);
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
