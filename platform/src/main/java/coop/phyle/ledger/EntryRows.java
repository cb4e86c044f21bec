package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Entry;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Folds rows, one a leg with its entry's columns repeated, into entries. Rows of one entry follow one another. */
final class EntryRows implements ResultSetExtractor<List<BookedEntry>> {
  @Override
  public List<BookedEntry> extractData(ResultSet rows) throws SQLException {
    var entries = new ArrayList<BookedEntry>();
    var more = rows.next();
    while (more) {
      var seq = rows.getLong("seq");
      var id = new EntryId(rows.getObject("id", UUID.class));
      var on = rows.getObject("effective_on", LocalDate.class);
      var kind = rows.getString("kind");
      var text = rows.getString("text");
      var reverses = number(rows, "reverses");
      var recordedAt = rows.getObject("recorded_at", OffsetDateTime.class).toInstant();
      var by = Optional.ofNullable(rows.getObject("made_by", UUID.class)).map(PersonId::new);
      var source = source(rows);
      var reversedBy = number(rows, "reversed_by");
      var legs = new ArrayList<Leg>();
      do {
        legs.add(leg(rows));
        more = rows.next();
      } while (more && rows.getLong("seq") == seq);
      entries.add(new BookedEntry(id, new Entry(seq, on, kind, text, legs, reverses), recordedAt, by, source, reversedBy));
    }
    return entries;
  }

  private static Leg leg(ResultSet row) throws SQLException {
    var currency = new Currency(row.getString("currency"), row.getInt("scale"));
    return new Leg(AccountPath.of(row.getString("account")), new Money(row.getLong("amount"), currency));
  }

  private static Optional<Source> source(ResultSet row) throws SQLException {
    var kind = row.getString("source_kind");
    return kind == null ? Optional.empty() : Optional.of(new Source(kind, row.getString("source_ref")));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
