package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.Arrays;

/** CSV as {@link CsvFile} reads it: a row a ballot. */
final class CsvWriter {
  private final Writer out;
  private final String[] cells;
  private long number;

  private CsvWriter(Slate slate, BigInteger ballots, Writer out) throws IOException {
    this.out = out;
    this.cells = new String[slate.size()];
    BallotFormats.rows(ballots);
    if (cells.length == 0) {
      throw new Unwritable("CSV has a column for each candidate, and there is none");
    }
    out.write("ballot");
    for (var name : slate.names()) {
      out.write("," + Cells.quoted(BallotFormats.plain(name), ','));
    }
    out.write("\n");
  }

  static void write(Slate slate, Rankings ballots, Writer out) throws IOException {
    var rows = new CsvWriter(slate, ballots.ballots(), out);
    for (var p = 0; p < ballots.size(); p++) {
      Arrays.fill(rows.cells, "");
      var rank = 0;
      for (var i = ballots.start(p); i < ballots.end(p); i++) {
        var token = ballots.token(i);
        rank += token != Rankings.SKIP && Rankings.tied(token) ? 0 : 1;
        if (token != Rankings.SKIP) {
          rows.put(Rankings.candidate(token), rank);
        }
      }
      rows.repeat(ballots.count(p));
    }
  }

  static void write(Slate slate, Marks ballots, Writer out) throws IOException {
    var rows = new CsvWriter(slate, ballots.ballots(), out);
    for (var pattern : ballots.patterns()) {
      Arrays.fill(rows.cells, "");
      for (var i = 0; i < pattern.marked().size(); i++) {
        rows.put(pattern.marked().get(i), pattern.marks().get(i));
      }
      rows.repeat(pattern.count());
    }
  }

  private void put(int candidate, int value) {
    if (!cells[candidate].isEmpty()) {
      throw new Unwritable("CSV has one cell for a candidate, and a ballot names candidate " + (candidate + 1) + " twice");
    }
    cells[candidate] = String.valueOf(value);
  }

  private void repeat(long count) throws IOException {
    var row = "," + String.join(",", cells) + "\n";
    for (var i = 0L; i < count; i++) {
      out.write(String.valueOf(++number));
      out.write(row);
    }
  }
}
