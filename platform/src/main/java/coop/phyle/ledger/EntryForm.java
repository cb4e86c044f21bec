package coop.phyle.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A journal entry as the treasurer types it; every part kept as typed.
 *
 * @param decision number of the decision it goes back to, or empty
 * @param key made with the blank form, so that sending it twice enters it once
 */
public record EntryForm(String on, String text, String decision, List<EntryForm.Line> lines, String key) {
  /**
   * One line.
   *
   * @param account path and currency with a blank between: "assets:bank EUR"
   */
  public record Line(String account, String debit, String credit) {
    static final Line BLANK = new Line("", "", "");

    boolean isBlank() {
      return account.isBlank() && debit.isBlank() && credit.isBlank();
    }
  }

  private static final int AT_FIRST = 4;
  private static final int AT_MOST = 60;

  public EntryForm {
    lines = List.copyOf(lines);
  }

  static EntryForm blank(String on, String key) {
    return new EntryForm(on, "", "", List.of(), key).atLeast(AT_FIRST);
  }

  /** Reads the fields of the form; those that repeat belong together by their position. */
  static EntryForm of(Map<String, List<String>> typed) {
    var accounts = typed.getOrDefault("account", List.of());
    var debits = typed.getOrDefault("debit", List.of());
    var credits = typed.getOrDefault("credit", List.of());
    var lines = new ArrayList<Line>();
    for (var i = 0; i < Math.min(AT_MOST, Math.min(accounts.size(), Math.min(debits.size(), credits.size()))); i++) {
      lines.add(new Line(accounts.get(i), debits.get(i), credits.get(i)));
    }
    return new EntryForm(first(typed, "on"), first(typed, "text"), first(typed, "decision"), lines, first(typed, "key")).atLeast(AT_FIRST);
  }

  private static String first(Map<String, List<String>> typed, String field) {
    return typed.getOrDefault(field, List.of("")).getFirst();
  }

  /** The same with more blank lines. */
  EntryForm longer() {
    return atLeast(Math.min(AT_MOST, lines.size() + AT_FIRST));
  }

  private EntryForm atLeast(int size) {
    var longer = new ArrayList<>(lines);
    while (longer.size() < size) {
      longer.add(Line.BLANK);
    }
    return new EntryForm(on, text, decision, longer, key);
  }
}
