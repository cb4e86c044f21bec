package coop.phyle.money;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.ledger.Account;
import coop.phyle.ledger.AccountNames;
import coop.phyle.ledger.BookPages;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.Statement;
import coop.phyle.ledger.StatementLine;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened to one account, for whoever may read the book. */
@Service
@Transactional(readOnly = true)
class ReadingStatements {
  private final Access access;
  private final Books books;
  private final BookPages pages;
  private final Clock clock;

  ReadingStatements(Access access, Books books, BookPages pages, Clock clock) {
    this.access = access;
    this.books = books;
    this.pages = pages;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** One page of it. */
  Reading<Statement> statement(Coop coop, Viewer viewer, String path, AskedStatement asked, AskedStatement.Span span, int limit) {
    return switch (access.reading(coop, viewer, () -> account(coop, path, asked))) {
      case Reading.Visible<Optional<Account>>(var account) when account.isPresent() ->
          new Reading.Visible<>(pages.statement(coop.id(), account.get(), span.from(), span.until(), asked.place(), Math.clamp(limit, 1, Statement.PAGE)));
      case Reading.Visible<Optional<Account>> none -> new Reading.NotThere<>();
      case Reading.NotForYou<Optional<Account>> no -> new Reading.NotForYou<>();
      case Reading.NotThere<Optional<Account>> no -> new Reading.NotThere<>();
    };
  }

  AccountNames names(Coop coop) {
    return AccountNames.of(pages.accounts(coop.id()), books.currency(coop.id()));
  }

  /** The lines behind a page, read while they are written; for somebody who was shown that page. */
  Iterable<StatementLine> rest(Coop coop, Statement shown) {
    return pages.lines(coop.id(), shown);
  }

  private Optional<Account> account(Coop coop, String path, AskedStatement asked) {
    var currency = asked.currency() == null || asked.currency().isBlank() ? books.currency(coop.id()).code() : asked.currency();
    return AccountPath.isPath(path) && currency.matches("[A-Z]{3}") ? pages.account(coop.id(), AccountPath.of(path), currency) : Optional.empty();
  }
}
