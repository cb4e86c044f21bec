package coop.phyle.ledger;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The treasurer's own journal entries. */
@Service
@Transactional
class EnteringByHand {
  private final Books books;
  private final BookPages pages;

  EnteringByHand(Books books, BookPages pages) {
    this.books = books;
    this.pages = pages;
  }

  Posting enter(CoopId coop, PersonId treasurer, EntryForm form) {
    var reading = new EntryFormReading(form, pages.accounts(coop));
    var entry = reading.entry(treasurer);
    return reading.problems.isEmpty() ? books.submit(coop, entry) : new Posting.Refused(reading.problems);
  }
}
