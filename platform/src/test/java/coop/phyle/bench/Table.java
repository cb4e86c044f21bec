package coop.phyle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of what was measured, and what came of it. */
final class Table {
  private final List<Written.Row> rows = new ArrayList<>();

  void add(String what, String result) {
    rows.add(new Written.Row(what, result));
    Say.line(what + ": " + result);
  }

  void add(String what, double value, String unit) {
    add(what, String.format(Locale.ROOT, value < 10 ? "%.2f %s" : value < 100 ? "%.1f %s" : "%,.0f %s", value, unit));
  }

  List<Written.Row> rows() {
    return List.copyOf(rows);
  }
}
