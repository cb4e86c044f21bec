package coop.phyle.kernel.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks a book from its CSV export alone, exactly, to the last digit written: every entry sums to zero in each currency, no number is
 * missing, and the legs sum to the closing balances. hledger, ledger and beancount let half a cent pass; this does not.
 */
public final class BookCheck {
  private final Map<String, BigDecimal> entrySums = new LinkedHashMap<>();
  private final Map<String, BigDecimal> accountSums = new TreeMap<>();
  private final Map<String, BigDecimal> closing = new TreeMap<>();
  private final java.util.TreeSet<Long> numbers = new java.util.TreeSet<>();

  private BookCheck() {}

  /** The faults found, in plain words; empty when the book holds together. */
  public static List<String> faults(CharSequence csv) {
    var rows = CsvCells.rows(csv);
    if (rows.isEmpty() || !String.join(",", rows.getFirst()).equals(CsvJournal.HEADER)) {
      return List.of("the first line is not " + CsvJournal.HEADER);
    }
    var check = new BookCheck();
    try {
      rows.stream().skip(1).forEach(check::add);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return List.of("a line does not have the eight cells or its amount is no number");
    }
    return check.result();
  }

  private void add(List<String> row) {
    var amount = new BigDecimal(row.get(6));
    var account = row.get(5) + " " + row.get(7);
    if (row.get(0).equals("closing")) {
      closing.put(account, amount);
      return;
    }
    numbers.add(Long.parseLong(row.get(0)));
    entrySums.merge(row.get(0) + " in " + row.get(7), amount, BigDecimal::add);
    accountSums.merge(account, amount, BigDecimal::add);
  }

  private List<String> result() {
    var faults = new ArrayList<String>();
    entrySums.forEach((entry, sum) -> {
      if (sum.signum() != 0) {
        faults.add("entry " + entry + " is off by " + sum.toPlainString());
      }
    });
    if (!numbers.isEmpty() && (numbers.first() != 1 || numbers.last() != numbers.size())) {
      faults.add("the numbers of the entries have gaps");
    }
    var accounts = new java.util.TreeSet<>(accountSums.keySet());
    accounts.addAll(closing.keySet());
    for (var account : accounts) {
      var summed = accountSums.getOrDefault(account, BigDecimal.ZERO);
      var stated = closing.get(account);
      if (stated == null || summed.compareTo(stated) != 0) {
        faults.add(account + " sums to " + summed.toPlainString() + ", stated is " + (stated == null ? "nothing" : stated.toPlainString()));
      }
    }
    return faults;
  }
}
