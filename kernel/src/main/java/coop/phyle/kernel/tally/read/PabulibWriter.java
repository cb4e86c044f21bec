package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.pattern.Marks;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pabulib as {@link PabulibFile} reads it. */
final class PabulibWriter {
  private PabulibWriter() {}

  static void write(ReadFile.Budget file, Writer out) throws IOException {
    var meta = new TreeMap<>(file.meta());
    meta.put("description", file.slate().title());
    meta.put("num_projects", String.valueOf(file.slate().size()));
    meta.put("num_votes", String.valueOf(BallotFormats.rows(file.ballots().ballots())));
    meta.put("budget", decimal(file.budget()));
    meta.put("currency", file.currency());
    meta.put("vote_type", file.voteType());
    out.write("META\nkey;value\n");
    for (var entry : meta.entrySet()) {
      out.write(cell(entry.getKey()) + ";" + cell(entry.getValue()) + "\n");
    }
    out.write("PROJECTS\nproject_id;cost;name\n");
    for (var p = 0; p < file.slate().size(); p++) {
      out.write(cell(file.slate().id(p)) + ";" + decimal(file.costs().get(p)) + ";" + cell(file.slate().name(p)) + "\n");
    }
    var points = file.voteType().equals("cumulative") || file.voteType().equals("scoring");
    out.write("VOTES\nvoter_id;vote" + (points ? ";points" : "") + "\n");
    var voter = 0L;
    for (var pattern : file.ballots().patterns()) {
      var vote = vote(file, pattern, points);
      for (var i = 0L; i < pattern.count(); i++) {
        out.write(++voter + ";" + vote + "\n");
      }
    }
  }

  /** Projects by falling marks, which is the order of an ordinal vote. */
  private static String vote(ReadFile.Budget file, Marks.Pattern pattern, boolean points) {
    var order = IntStream.range(0, pattern.marked().size()).boxed()
        .sorted(Comparator.comparing((Integer i) -> pattern.marks().get(i)).reversed()).toList();
    IntFunction<String> id = i -> file.slate().id(pattern.marked().get(i));
    var ids = order.stream().map(id::apply).collect(Collectors.joining(","));
    return cell(ids) + (points ? ";" + order.stream().map(i -> pattern.marks().get(i).toString()).collect(Collectors.joining(",")) : "");
  }

  private static String decimal(Fraction amount) {
    try {
      return new BigDecimal(amount.numerator()).divide(new BigDecimal(amount.denominator())).toPlainString();
    } catch (ArithmeticException endless) {
      throw new Unwritable("an amount of Pabulib has decimals, and " + amount + " has no end of them");
    }
  }

  private static String cell(String text) {
    return Cells.quoted(BallotFormats.plain(text), ';');
  }
}
