package coop.phyle.ledger;

import coop.phyle.kernel.books.Entry;
import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads entries with their legs. */
@Repository
class Entries {
  private static final String BY_ID = whole("select * from ledger.entry where coop_id = :coop and id = :id");
  private static final String BY_SEQ = whole("select * from ledger.entry where coop_id = :coop and seq = :seq");
  private static final String NEWEST =
      whole("select * from ledger.entry where coop_id = :coop and seq < :before order by seq desc limit :limit");
  private static final String BETWEEN =
      whole("select * from ledger.entry where coop_id = :coop and effective_on between :from and :until");
  private static final String IN_ORDER =
      whole(
          """
          select * from ledger.entry
          where coop_id = :coop and seq <= :newest and (effective_on, seq) > (:on, :after) order by effective_on, seq limit :limit
          """);
  private static final String OUTLINE =
      """
      select max(seq) as newest, min(effective_on) as first, array(select distinct kind from ledger.entry where coop_id = :coop) as kinds
      from ledger.entry where coop_id = :coop
      """;

  private final JdbcClient database;

  Entries(JdbcClient database) {
    this.database = database;
  }

  Optional<BookedEntry> find(CoopId coop, EntryId id) {
    return read(database.sql(BY_ID).param("coop", coop.value()).param("id", id.value())).stream().findFirst();
  }

  Optional<BookedEntry> numbered(CoopId coop, long seq) {
    return read(database.sql(BY_SEQ).param("coop", coop.value()).param("seq", seq)).stream().findFirst();
  }

  List<BookedEntry> newest(CoopId coop, long before, int limit) {
    return read(database.sql(NEWEST).param("coop", coop.value()).param("before", before).param("limit", limit));
  }

  List<BookedEntry> between(CoopId coop, LocalDate from, LocalDate until) {
    return inOrder(read(database.sql(BETWEEN).param("coop", coop.value()).param("from", from).param("until", until)));
  }

  /**
   * What a book holds at this moment.
   *
   * @param newest number of the newest entry, 0 for none
   */
  record Outline(long newest, Optional<LocalDate> first, List<String> kinds) {}

  Outline outline(CoopId coop) {
    return database.sql(OUTLINE).param("coop", coop.value()).query((row, n) -> new Outline(
        row.getLong("newest"),
        Optional.ofNullable(row.getObject("first", LocalDate.class)),
        Arrays.stream((String[]) row.getArray("kinds").getArray()).sorted().toList())).single();
  }

  /** Entries behind another, or the first ones, in books order; none newer than a number. */
  List<BookedEntry> after(CoopId coop, Optional<Entry> last, long newest, int limit) {
    return inOrder(read(database.sql(IN_ORDER)
        .param("coop", coop.value())
        .param("newest", newest)
        .param("on", last.map(Entry::on).orElse(EntryRules.FIRST))
        .param("after", last.map(Entry::seq).orElse(0L))
        .param("limit", limit)));
  }

  private static List<BookedEntry> inOrder(List<BookedEntry> found) {
    return found.stream().sorted(Comparator.comparing(BookedEntry::entry, Entry.BY_DAY)).toList();
  }

  private static String whole(String chosen) {
    return """
        select e.id, e.seq, e.kind, e.effective_on, e.recorded_at, e.text, e.made_by, e.source_kind, e.source_ref,
          (select o.seq from ledger.entry o where o.coop_id = e.coop_id and o.id = e.reverses) as reverses,
          (select r.seq from ledger.entry r where r.coop_id = e.coop_id and r.reverses = e.id) as reversed_by,
          p.account, p.currency, a.scale, p.amount
        from (%s) e
        join ledger.posting p on p.coop_id = e.coop_id and p.entry_id = e.id
        join ledger.account a on a.coop_id = p.coop_id and a.path = p.account and a.currency = p.currency
        order by e.seq desc, p.leg
        """
        .formatted(chosen);
  }

  private static List<BookedEntry> read(JdbcClient.StatementSpec statement) {
    return statement.query(new EntryRows());
  }
}
