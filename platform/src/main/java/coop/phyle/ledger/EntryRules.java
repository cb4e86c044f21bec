package coop.phyle.ledger;

import coop.phyle.kernel.books.Entry;
import coop.phyle.shell.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an entry must satisfy before the database is asked; each fault names its field. */
final class EntryRules {
  /** The earliest day an entry may count from. */
  static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private EntryRules() {}

  static List<Problem> check(NewEntry entry) {
    var problems = common(entry);
    if (entry.text().isBlank()) {
      problems.add(Problem.of("text", "ledger.problem.text-missing"));
    }
    if (!entry.kind().matches("[a-z]+(-[a-z]+)*") || entry.kind().length() > 40 || entry.kind().equals("reversal")) {
      problems.add(Problem.of("kind", "ledger.problem.kind"));
    }
    if (entry.legs().size() < 2) {
      problems.add(Problem.of("legs", "ledger.problem.too-few-legs"));
    }
    Entry.imbalance(entry.legs()).values().forEach(off -> problems.add(Problem.of("legs", "ledger.problem.off-balance", off.toString())));
    return problems;
  }

  /** A reversal needs its reason and does not count from before the entry it takes back. */
  static List<Problem> checkReversal(NewEntry counter, LocalDate original) {
    var problems = common(counter);
    if (counter.text().isBlank()) {
      problems.add(Problem.of("reason", "ledger.problem.reason-missing"));
    }
    if (counter.on().isBefore(original)) {
      problems.add(Problem.of("on", "ledger.problem.before-original", original.toString()));
    }
    return problems;
  }

  private static List<Problem> common(NewEntry entry) {
    var problems = new ArrayList<Problem>();
    if (entry.on().isBefore(FIRST) || entry.on().isAfter(LAST)) {
      problems.add(Problem.of("on", "ledger.problem.day"));
    }
    if (entry.text().length() > 200 || entry.text().chars().anyMatch(Character::isISOControl)) {
      problems.add(Problem.of("text", "ledger.problem.text-long"));
    }
    if (entry.key().isBlank() || entry.key().length() > 200) {
      problems.add(Problem.of("key", "ledger.problem.key"));
    }
    return problems;
  }
}
