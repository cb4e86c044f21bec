package coop.phyle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.CsvJournal;
import coop.phyle.kernel.books.Entry;
import coop.phyle.kernel.books.HledgerJournal;
import coop.phyle.kernel.books.Journal;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.Held;
import coop.phyle.testing.PhyleTest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A book of 50,000 entries is written out with a page of them in hand. */
@PhyleTest
class FlatBookTest {
  private static final int MANY = 50_000;
  private static final int A_FEW_PAGES = 3_000;

  /** A first few, after which the planner is told that the tables have grown: plans made while they were small would walk them for every entry. */
  private static final int FIRST = 1_000;

  /** The book's numbers are raised and the entries written by the owner of the tables, as a restored backup does: posting them one by one takes minutes. */
  private static final List<String> FILL = List.of(
      "set local role none",
      "alter table ledger.book disable trigger guard",
      "update ledger.book set last_seq = :many where coop_id = :coop",
      "alter table ledger.book enable trigger guard");

  private static final String ADD =
      """
      with written as (
        insert into ledger.entry (coop_id, id, seq, kind, effective_on, recorded_at, text, key, content)
        select :coop, gen_random_uuid(), n, 'manual', date '2026-01-01' + n * 7919 % 300, timestamptz '2026-11-22 12:00Z', 'Boxes, delivery ' || n, 'e' || n, sha256(n::text::bytea)
        from generate_series(cast(:from as int), cast(:to as int)) n returning coop_id, id, seq)
      insert into ledger.posting (coop_id, entry_id, leg, account, currency, amount)
      select coop_id, id, l.leg, l.account, 'EUR', l.sign * seq from written, (values (1, 'assets:bank', 1), (2, 'income:sales', -1)) l (leg, account, sign)
      """;

  private interface Written {
    void to(Writer out) throws IOException;
  }

  @Autowired Books books;
  @Autowired BookPages pages;
  @Autowired Coops coops;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;

  @Test
  void memoryDoesNotGrowWithTheBook() {
    var coop = coops.create("Horta Comuna").id();
    tenancy.in(coop, () -> {
      transaction.executeWithoutResult(status -> fill(coop));
      var book = transaction.execute(status -> pages.journal(coop, "Horta"));
      assertThat(written(1 << 20, out -> CsvJournal.write(book, out))).isEqualTo(1 + 2 * MANY + 2);
      assertThat(written(1 << 20, out -> HledgerJournal.write(book, out))).isGreaterThan(4 * MANY);
      var account = transaction.execute(status -> pages.account(coop, AccountPath.of("assets:bank"), "EUR")).orElseThrow();
      var shown = transaction.execute(
          status -> pages.statement(coop, account, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Optional.empty(), Statement.PAGE));
      var rest = written(1 << 19, out -> {
        for (var line : pages.lines(coop, shown)) {
          out.append(line.key().toString()).append(line.text()).append(" ").append(line.balance().toString()).append('\n');
        }
      });
      assertThat(rest + shown.lines().size()).isEqualTo(MANY);
    });
  }

  /** So that the count above can fail: the same from a list. */
  @Test
  void aBookFromAListIsNoticed() throws IOException {
    var held = new Held(1 << 16, Entry.class);
    var listed = new ArrayList<Entry>();
    for (var seq = 1; seq <= 5_000; seq++) {
      var legs = List.of(Leg.debit("assets:bank", Money.of(seq, "EUR")), Leg.credit("income:sales", Money.of(seq, "EUR")));
      listed.add(new Entry(seq, LocalDate.of(2026, 1, 1), "manual", "Boxes", legs, OptionalLong.empty()));
    }
    var accounts = Stream.of("assets:bank", "income:sales").map(a -> new Journal.Account(AccountPath.of(a), Currency.of("EUR"))).toList();
    try (var out = new OutputStreamWriter(held, StandardCharsets.UTF_8)) {
      CsvJournal.write(Journal.of("Horta", accounts, listed), out);
    }
    assertThat(held.most()).isGreaterThan(4_000);
  }

  private void fill(CoopId coop) {
    books.open(coop, Currency.of("EUR"));
    for (var statement : FILL) {
      database.sql(statement).param("coop", coop.value()).param("many", MANY).update();
    }
    add(coop, 1, FIRST);
    database.sql("analyze ledger.entry, ledger.posting").update();
    add(coop, FIRST + 1, MANY);
  }

  private void add(CoopId coop, int from, int to) {
    database.sql(ADD).param("coop", coop.value()).param("from", from).param("to", to).update();
  }

  /** Lines written, having seen that only a few pages were ever held. */
  private static long written(int every, Written file) {
    var held = new Held(every, Entry.class, StatementLine.class);
    try (var out = new BufferedWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8))) {
      file.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(held.most()).isLessThan(A_FEW_PAGES);
    return held.lines();
  }
}
