package coop.phyle.money;

import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.Source;
import coop.phyle.ledger.Statement;
import coop.phyle.ledger.StatementKey;
import coop.phyle.ledger.StatementLine;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one account, for programs. Balances are as in the list of balances: a debit balance is positive. */
@RestController
class StatementApi {
  private final ReadingStatements reading;
  private final Problems problems;

  StatementApi(ReadingStatements reading, Problems problems) {
    this.reading = reading;
    this.problems = problems;
  }

  /** An account on the other side of an entry. */
  record OtherBody(String account, String currency) {}

  /** What one entry did to the account. */
  record StatementLineBody(
      long number, LocalDate on, String kind, String text, List<OtherBody> others, String debit, String credit, String balance, @Nullable String decision) {
    static StatementLineBody of(StatementLine line) {
      return new StatementLineBody(
          line.seq(), line.on(), line.kind(), line.text(), line.others().stream().map(o -> new OtherBody(o.account().value(), o.currency())).toList(),
          line.debit().decimal(), line.credit().decimal(), line.balance().decimal(),
          line.source().filter(s -> s.kind().equals("decision")).map(Source::ref).orElse(null));
    }
  }

  /**
   * A page of a statement.
   *
   * @param opening before the first day
   * @param debits of the whole time
   * @param closing after the last day
   * @param brought before the first line of this page
   * @param next to be sent as {@code after} for the next page; nothing on the last
   */
  record StatementBody(
      String account, String currency, LocalDate from, LocalDate until, String opening, String debits, String credits, String closing, long entries, String brought,
      List<StatementLineBody> lines, @Nullable String next) {
    static StatementBody of(Statement s) {
      return new StatementBody(
          s.account().path().value(), s.account().currency().code(), s.from(), s.until(), text(s.opening()), text(s.debits()), text(s.credits()),
          text(s.closing()), s.entries(), text(s.brought()), s.lines().stream().map(StatementLineBody::of).toList(), s.next().map(StatementKey::toString).orElse(null));
    }

    private static String text(Money amount) {
      return amount.decimal();
    }
  }

  /** From a day until another, both included: this year until today if none are given. Lines in books order, at most 100 at once. */
  @May(Who.EVERYONE)
  @Gives(StatementBody.class)
  @GetMapping("/api/v1/c/{coop}/accounts/{account:[a-z]+:[a-z0-9:-]+}/statement")
  ResponseEntity<?> statement(
      Coop coop,
      Viewer viewer,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String currency,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    var asked = new AskedStatement(from, until, currency, after);
    var span = asked.span(reading.today());
    var statement = MoneyController.seen(reading.statement(coop, viewer, account, asked, span, limit));
    return span.problems().isEmpty() ? ResponseEntity.ok(StatementBody.of(statement)) : problems.response(span.problems());
  }
}
