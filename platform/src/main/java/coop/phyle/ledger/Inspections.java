package coop.phyle.ledger;

import coop.phyle.shell.CoopId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recomputes balances and keeps what came of it. */
@Repository
class Inspections {
  private static final String BOOKS = "select coop_id from ledger.book order by coop_id";
  private static final String DIFFERENCES =
      """
      select coalesce(b.account, s.account) as account, coalesce(b.currency, s.currency) as currency,
        coalesce(b.posted, 0) as stored, coalesce(s.posted, 0)::bigint as summed
      from (select account, currency, posted from ledger.balance where coop_id = :coop) b
      full join (select account, currency, sum(amount) as posted from ledger.posting where coop_id = :coop group by account, currency) s
        on s.account = b.account and s.currency = b.currency
      where coalesce(b.posted, 0) <> coalesce(s.posted, 0)
      """;
  private static final String NOTE =
      """
      insert into ledger.inspection (coop_id, at, entries, differences)
      select :coop, :at, last_seq, :differences from ledger.book where coop_id = :coop
      on conflict (coop_id, at) do nothing
      """;
  private static final String LAST =
      "select at, entries, differences from ledger.inspection where coop_id = :coop order by at desc limit 1";

  private final JdbcClient database;

  Inspections(JdbcClient database) {
    this.database = database;
  }

  /** An account whose stored balance is not the sum of its postings. */
  record Difference(String account, String currency, long stored, long summed) {}

  /** Every co-op with a book; needs {@code acrossCoops}. */
  List<CoopId> books() {
    return database.sql(BOOKS).query(UUID.class).list().stream().map(CoopId::new).toList();
  }

  List<Difference> differences(CoopId coop) {
    return database.sql(DIFFERENCES).param("coop", coop.value())
        .query((row, n) -> new Difference(row.getString("account"), row.getString("currency"), row.getLong("stored"), row.getLong("summed")))
        .list();
  }

  void note(CoopId coop, Instant at, int differences) {
    database.sql(NOTE).param("coop", coop.value()).param("at", Chart.time(at)).param("differences", differences).update();
  }

  Optional<Inspection> last(CoopId coop) {
    return database.sql(LAST).param("coop", coop.value())
        .query((row, n) -> new Inspection(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("entries"), row.getInt("differences")))
        .optional();
  }
}
