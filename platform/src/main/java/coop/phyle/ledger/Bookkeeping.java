package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Balances;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps books: every entry passes here, is checked, numbered, written and noted in the record. */
@Service
@Transactional
class Bookkeeping implements Books {
  private final Chart chart;
  private final Entries entries;
  private final Sums sums;
  private final Writing writing;
  private final Record record;
  private final Clock clock;

  Bookkeeping(Chart chart, Entries entries, Sums sums, Writing writing, Record record, Clock clock) {
    this.chart = chart;
    this.entries = entries;
    this.sums = sums;
    this.writing = writing;
    this.record = record;
    this.clock = clock;
  }

  @Override
  public void open(CoopId coop, Currency currency) {
    if (chart.open(coop, currency, clock.instant())) {
      UsualChart.LINES.forEach(l -> chart.add(coop, AccountPath.of(l.path()), currency, null, l.floor(), clock.instant()));
    }
  }

  @Override
  public EntryId post(CoopId coop, NewEntry entry) {
    return switch (submit(coop, entry)) {
      case Posting.Posted posted -> posted.id();
      case Posting.KeyTaken taken -> throw new IllegalStateException("key " + entry.key() + " belongs to entry " + taken.seq());
      case Posting.Refused refused -> throw new IllegalStateException("entry refused: " + refused.problems());
    };
  }

  @Override
  public Posting submit(CoopId coop, NewEntry entry) {
    var problems = EntryRules.check(entry);
    return problems.isEmpty() ? written(coop, entry, Optional.empty()) : new Posting.Refused(problems);
  }

  @Override
  public Posting reverse(CoopId coop, EntryId id, LocalDate on, String reason, PersonId by) {
    var original = entries.find(coop, id).map(BookedEntry::entry);
    if (original.isEmpty()) {
      return refused("entry", "ledger.problem.no-entry");
    }
    var legs = original.get().legs().stream().map(Leg::mirrored).toList();
    var counter = new NewEntry("reversal", on, reason.strip(), legs, "reversal:" + id, Optional.of(by), Optional.empty());
    var problems = EntryRules.checkReversal(counter, original.get().on());
    return problems.isEmpty() ? written(coop, counter, Optional.of(id)) : new Posting.Refused(problems);
  }

  @Override
  @Transactional(readOnly = true)
  public Money balance(CoopId coop, AccountPath account, LocalDate on) {
    return sums.at(coop, on).of(account, currency(coop));
  }

  @Override
  @Transactional(readOnly = true)
  public Balances balances(CoopId coop, LocalDate on) {
    return sums.at(coop, on);
  }

  @Override
  @Transactional(readOnly = true)
  public Currency currency(CoopId coop) {
    return chart.currency(coop).orElseThrow(() -> new IllegalStateException("no book is open for " + coop));
  }

  private Posting written(CoopId coop, NewEntry entry, Optional<EntryId> reverses) {
    var answer = writing.post(coop, entry, reverses, clock.instant());
    var detail = Objects.requireNonNullElse(answer.detail(), "");
    return switch (answer.word()) {
      case "posted" -> noted(coop, entry, reverses, new Posting.Posted(id(answer), answer.seq(), false));
      case "again" -> new Posting.Posted(id(answer), answer.seq(), true);
      case "key-taken" -> reverses.isPresent()
          ? refused("entry", "ledger.problem.reversed-already")
          : new Posting.KeyTaken(id(answer), answer.seq());
      case "unknown-account", "closed-account", "below-floor" -> refused("legs", "ledger.problem." + answer.word(), detail);
      case "reversed-already", "is-reversal", "no-book" -> refused("entry", "ledger.problem." + answer.word());
      default -> throw new IllegalStateException("ledger.post answered " + answer.word());
    };
  }

  private static EntryId id(Writing.Answer answer) {
    return new EntryId(Objects.requireNonNull(answer.id()));
  }

  private static Posting refused(String field, String key, Object... args) {
    return new Posting.Refused(List.of(Problem.of(field, key, args)));
  }

  /** The act carries no text: what people write could name somebody, and the record forgets nothing. */
  private Posting noted(CoopId coop, NewEntry entry, Optional<EntryId> reverses, Posting.Posted posted) {
    var act = Json.obj()
        .with("entry", posted.id().toString())
        .with("seq", posted.seq())
        .with("on", entry.on().toString())
        .with("kind", entry.kind())
        .with("legs", Fingerprint.legs(entry));
    record.note(coop, "entry-posted", reverses.map(r -> act.with("reverses", r.toString())).orElse(act));
    return posted;
  }
}
