package coop.phyle.money;

import coop.phyle.kernel.books.Leg;
import coop.phyle.ledger.BookedEntry;
import coop.phyle.ledger.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The book as programs read it; amounts are decimal texts, so that no reader rounds them. */
final class EntryBodies {
  private EntryBodies() {}

  /** A line, as it is posted too: an amount on one side. */
  record LineBody(String account, String currency, @Nullable String debit, @Nullable String credit) {
    static LineBody of(Leg leg) {
      var debit = leg.amount().minor() > 0;
      var amount = debit ? leg.amount().decimal() : leg.amount().negated().decimal();
      return new LineBody(leg.account().value(), leg.amount().currency().code(), debit ? amount : null, debit ? null : amount);
    }
  }

  /** An entry of the book; who made it is not shown. */
  record EntryBody(
      long number, LocalDate on, Instant recordedAt, String kind, String text, List<LineBody> lines, @Nullable Long reverses, @Nullable Long reversedBy,
      @Nullable String decision) {
    static EntryBody of(BookedEntry booked) {
      var entry = booked.entry();
      return new EntryBody(
          entry.seq(),
          entry.on(),
          booked.recordedAt(),
          entry.kind(),
          entry.text(),
          entry.legs().stream().map(LineBody::of).toList(),
          entry.reverses().isPresent() ? entry.reverses().getAsLong() : null,
          booked.reversedBy().isPresent() ? booked.reversedBy().getAsLong() : null,
          booked.source().filter(s -> s.kind().equals("decision")).map(Source::ref).orElse(null));
    }
  }

  /** What an account holds; a debit balance is positive. */
  record BalanceBody(String account, String currency, String amount) {}
}
