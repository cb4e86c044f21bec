package coop.phyle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Direct SQL against the books: the program's role may not even try, and the owner is refused by triggers. */
@PhyleTest
class BooksDisbeliefTest {
  private static final String A = "'aaaaaaaa-0000-7000-8000-000000000001'";

  @Autowired Books books;
  @Autowired Coops coops;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired InspectingBooks inspecting;

  private CoopId coop;

  @BeforeEach
  void found() {
    coop = coops.create("Horta Comuna").id();
    var ten = Money.of(1000, "EUR");
    tenancy.in(coop, () -> {
      books.open(coop, Currency.of("EUR"));
      return books.post(coop, new NewEntry("manual", LocalDate.of(2026, 11, 22), "Line",
          List.of(Leg.debit("assets:bank", ten), Leg.credit("income:sales", ten)), "k", Optional.empty(), Optional.empty()));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "update ledger.posting set amount = amount + 1",
    "delete from ledger.posting",
    "truncate ledger.posting",
    "update ledger.entry set text = 'x'",
    "delete from ledger.entry",
    "update ledger.balance set posted = 0",
    "update ledger.book set last_seq = 0",
    "update ledger.account set floor = null",
    "insert into ledger.posting select coop_id, entry_id, 3::smallint, account, currency, amount from ledger.posting",
    "insert into ledger.balance select coop_id, path, currency, 1 from ledger.account where path = 'assets:cash'"
  })
  void theProgramsRoleMayNot(String sql) {
    assertThatThrownBy(() -> run(sql)).hasStackTraceContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "update ledger.posting set amount = amount + 1",
    "delete from ledger.posting",
    "truncate ledger.posting",
    "update ledger.entry set text = 'x'",
    "delete from ledger.entry"
  })
  void evenTheOwnerCannotChangeWhatStands(String sql) {
    assertThatThrownBy(() -> asOwner(sql)).hasStackTraceContaining("append-only");
  }

  @Test
  void evenTheOwnerCannotAddALegToAnOlderEntry() {
    assertThatThrownBy(() -> asOwner(
        "insert into ledger.posting select coop_id, entry_id, (leg + 2)::smallint, account, currency, amount from ledger.posting"))
        .hasStackTraceContaining("all legs of an entry come in one statement");
  }

  @Test
  void evenTheOwnerCannotAddAnEntryThatIsOffByOneCent() {
    assertThatThrownBy(() -> asOwner("update ledger.book set last_seq = 2; " + entry(2, "(1, 'assets:bank', 100), (2, 'income:sales', -99)")))
        .hasStackTraceContaining("does not sum to zero");
    assertThatThrownBy(() -> asOwner("update ledger.book set last_seq = 2; " + entry(2, "(1, 'assets:bank', 100)")))
        .hasStackTraceContaining("does not sum to zero");
  }

  @Test
  void evenTheOwnerCannotAddAnEntryWithoutLegsOrUnderANumberOfItsOwn() {
    assertThatThrownBy(() -> asOwner(bare(2))).hasStackTraceContaining("comes with its legs");
    assertThatThrownBy(() -> asOwner(entry(7, "(1, 'assets:bank', 100), (2, 'income:sales', -100)")))
        .hasStackTraceContaining("the book gives the numbers");
  }

  @Test
  void evenTheOwnerCannotOverdrawOrRewindABook() {
    assertThatThrownBy(() -> asOwner("update ledger.book set last_seq = 0")).hasStackTraceContaining("only by its next number");
    assertThatThrownBy(() -> asOwner("update ledger.book set last_seq = 2; " + entry(2, "(1, 'assets:cash', -1), (2, 'income:sales', 1)")))
        .hasStackTraceContaining("below its floor");
  }

  @Test
  void evenTheOwnerCannotReverseInPart() {
    var half = "update ledger.book set last_seq = 2; "
        + entry(2, "(1, 'assets:bank', -999), (2, 'income:sales', 999)")
            .replace("'manual'", "'reversal'")
            .replace("null::uuid", "(select id from ledger.entry where seq = 1 and coop_id = '" + coop + "')");
    assertThatThrownBy(() -> asOwner(half)).hasStackTraceContaining("turns every leg round");
  }

  @Test
  void anInspectionFindsABalanceThatWasTamperedWith() {
    asOwner("update ledger.balance set posted = posted + 1 where account = 'assets:bank'");
    assertThat(inspecting.inspect(coop)).singleElement().satisfies(d -> {
      assertThat(d.account()).isEqualTo("assets:bank");
      assertThat(d.stored() - d.summed()).isEqualTo(1);
    });
  }

  private String bare(int seq) {
    return """
        insert into ledger.entry (coop_id, id, seq, kind, effective_on, recorded_at, text, key, content, reverses)
        values ('%s', %s, %d, 'manual', '2026-11-22', '2026-11-22', 'x', 'direct', decode(repeat('00', 32), 'hex'), null::uuid)
        """.formatted(coop, A, seq);
  }

  private String entry(int seq, String legs) {
    return """
        with written as (%s returning coop_id, id)
        insert into ledger.posting (coop_id, entry_id, leg, account, currency, amount)
        select coop_id, id, l.leg, l.account, 'EUR', l.amount from written, (values %s) as l (leg, account, amount)
        """.formatted(bare(seq), legs);
  }

  private void run(String sql) {
    tenancy.in(coop, () -> transaction.executeWithoutResult(s -> database.sql(sql).update()));
  }

  private void asOwner(String sql) {
    tenancy.in(coop, () -> transaction.executeWithoutResult(s -> {
      database.sql("set local role none").update();
      for (var statement : sql.split("; ")) {
        database.sql(statement).update();
      }
    }));
  }
}
