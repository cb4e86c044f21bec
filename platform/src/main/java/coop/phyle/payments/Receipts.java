package coop.phyle.payments;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.EntryId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what arrived, what was undone and what went back. */
@Repository
public class Receipts {
  private static final String KNOWN =
      """
      select expectation_id, amount from payments.receipt where coop_id = :coop and confirmation = :confirmation
      union all
      select expectation_id, -amount from payments.repayment where coop_id = :coop and confirmation = :confirmation
      """;
  private static final String ADD =
      """
      insert into payments.receipt (coop_id, id, expectation_id, confirmation, amount, part, received_on, entry_id, by, at)
      values (:coop, :id, :expectation, :confirmation, :amount, :part, :on, :entry, :by, :at)
      """;
  private static final String REPAY =
      """
      insert into payments.repayment (coop_id, id, expectation_id, confirmation, amount, paid_on, entry_id, by, at)
      values (:coop, :id, :expectation, :confirmation, :amount, :on, :entry, :by, :at)
      """;
  private static final String UNDO =
      "insert into payments.undoing (coop_id, receipt_id, entry_id, reason, by, at) values (:coop, :receipt, :entry, :reason, :by, :at)";
  private static final String OF =
      """
      select r.id, r.amount, r.received_on, r.entry_id, u.receipt_id is not null as undone, r.part = 'SETTLING' as settling,
        u.receipt_id is null and r.id = (
          select l.id from payments.receipt l left join payments.undoing g on g.coop_id = l.coop_id and g.receipt_id = l.id
          where l.coop_id = r.coop_id and l.expectation_id = r.expectation_id and g.receipt_id is null
          order by l.at desc, l.id desc limit 1) as newest
      from payments.receipt r left join payments.undoing u on u.coop_id = r.coop_id and u.receipt_id = r.id
      where r.coop_id = :coop and r.expectation_id = :expectation
      order by r.at, r.id
      """;

  /** What a receipt did to the expectation. */
  enum Part {
    PART,
    SETTLING,
    SURPLUS
  }

  /**
   * Money that moved.
   *
   * @param confirmation the bank's own reference of the line or the id of the form
   */
  public record Moved(Money amount, LocalDate on, String confirmation, PersonId by) {}

  /** What a confirmation was used for; a repayment's amount is negative. */
  record Use(UUID transfer, long minor) {}

  private final JdbcClient database;

  Receipts(JdbcClient database) {
    this.database = database;
  }

  Optional<Use> known(CoopId coop, String confirmation) {
    return database.sql(KNOWN).param("coop", coop.value()).param("confirmation", confirmation)
        .query((row, n) -> new Use(row.getObject(1, UUID.class), row.getLong(2))).optional();
  }

  void add(CoopId coop, Transfer transfer, Moved moved, Part part, EntryId entry, Instant at) {
    moved(database.sql(ADD), coop, transfer, moved, entry, at).param("part", part.name()).update();
  }

  void repay(CoopId coop, Transfer transfer, Moved moved, EntryId entry, Instant at) {
    moved(database.sql(REPAY), coop, transfer, moved, entry, at).update();
  }

  void undo(CoopId coop, Arrival arrival, EntryId counterEntry, String reason, PersonId by, Instant at) {
    database.sql(UNDO).param("coop", coop.value()).param("receipt", arrival.id()).param("entry", counterEntry.value())
        .param("reason", reason).param("by", by.value()).param("at", Transfers.time(at)).update();
  }

  /** In the order they came. */
  List<Arrival> of(CoopId coop, Transfer transfer) {
    return database.sql(OF).param("coop", coop.value()).param("expectation", transfer.id())
        .query((row, n) -> new Arrival(
            row.getObject("id", UUID.class),
            money(row.getLong("amount"), transfer.amount().currency()),
            row.getObject("received_on", LocalDate.class),
            new EntryId(row.getObject("entry_id", UUID.class)),
            row.getBoolean("undone"),
            row.getBoolean("settling"),
            row.getBoolean("newest")))
        .list();
  }

  private static Money money(long minor, Currency currency) {
    return new Money(minor, currency);
  }

  private static JdbcClient.StatementSpec moved(
      JdbcClient.StatementSpec statement, CoopId coop, Transfer transfer, Moved moved, EntryId entry, Instant at) {
    return statement
        .param("coop", coop.value())
        .param("id", Ids.next())
        .param("expectation", transfer.id())
        .param("confirmation", moved.confirmation())
        .param("amount", moved.amount().minor())
        .param("on", moved.on())
        .param("entry", entry.value())
        .param("by", moved.by().value())
        .param("at", Transfers.time(at));
  }
}
