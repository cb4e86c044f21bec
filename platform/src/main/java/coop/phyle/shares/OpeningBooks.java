package coop.phyle.shares;

import coop.phyle.kernel.money.Currency;
import coop.phyle.ledger.Books;
import coop.phyle.statutes.Founding;
import coop.phyle.statutes.UponFounding;
import org.springframework.stereotype.Component;

/** A co-op has a book from its first moment, in the currency of its statutes. */
@Component
class OpeningBooks implements UponFounding {
  private final Books books;

  OpeningBooks(Books books) {
    this.books = books;
  }

  @Override
  public void founded(Founding founding) {
    books.open(founding.coop().id(), Currency.of(founding.rules().profile().currency()));
  }
}
