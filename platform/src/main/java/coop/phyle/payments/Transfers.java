package coop.phyle.payments;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps expected transfers. */
@Repository
class Transfers {
  private static final String ALL =
      """
      select e.id, e.reference, e.kind, e.payable_id, e.amount, e.currency, e.scale, e.payer, e.text, e.at,
        coalesce((select sum(r.amount) from payments.receipt r
          where r.coop_id = e.coop_id and r.expectation_id = e.id and not exists (
            select from payments.undoing u where u.coop_id = r.coop_id and u.receipt_id = r.id)), 0)::bigint as received,
        coalesce((select sum(p.amount) from payments.repayment p
          where p.coop_id = e.coop_id and p.expectation_id = e.id), 0)::bigint as repaid,
        exists (select from payments.withdrawal w where w.coop_id = e.coop_id and w.expectation_id = e.id) as withdrawn
      from payments.expectation e
      where e.coop_id = :coop
      """;
  private static final String BY_REFERENCE = ALL + " and e.reference = :reference";
  private static final String BY_PAYABLE = ALL + " and e.kind = :kind and e.payable_id = :payable";
  private static final String NEWEST = ALL + " order by e.at desc, e.id desc";
  private static final String ADD =
      """
      insert into payments.expectation (coop_id, id, reference, kind, payable_id, amount, currency, scale, payer, text, at)
      values (:coop, :id, :reference, :kind, :payable, :amount, :currency, :scale, :payer, :text, :at)
      on conflict (coop_id, kind, payable_id) do nothing
      """;
  private static final String WITHDRAW =
      """
      insert into payments.withdrawal (coop_id, expectation_id, reason, at) values (:coop, :id, :reason, :at)
      on conflict (coop_id, expectation_id) do nothing
      """;
  private static final String NUMBER = "select nextval('payments.reference_number')";
  private static final String SERIALISED = "select payments.serialised(:coop)::text";

  private final JdbcClient database;

  Transfers(JdbcClient database) {
    this.database = database;
  }

  /** Waits for other payments of the co-op; holds until the transaction ends. */
  void serialise(CoopId coop) {
    database.sql(SERIALISED).param("coop", coop.value()).query((row, n) -> n).list();
  }

  Optional<Transfer> find(CoopId coop, Reference reference) {
    return database.sql(BY_REFERENCE).param("coop", coop.value()).param("reference", reference.value()).query(Transfers::read).optional();
  }

  Optional<Transfer> find(CoopId coop, String kind, UUID payable) {
    return database.sql(BY_PAYABLE).param("coop", coop.value()).param("kind", kind).param("payable", payable).query(Transfers::read).optional();
  }

  List<Transfer> all(CoopId coop) {
    return database.sql(NEWEST).param("coop", coop.value()).query(Transfers::read).list();
  }

  void add(CoopId coop, Payable payable, Instant at) {
    var reference = Reference.of(Long.toString(database.sql(NUMBER).query(Long.class).single()));
    database.sql(ADD)
        .param("coop", coop.value())
        .param("id", Ids.next())
        .param("reference", reference.value())
        .param("kind", payable.kind())
        .param("payable", payable.id())
        .param("amount", payable.amount().minor())
        .param("currency", payable.amount().currency().code())
        .param("scale", payable.amount().currency().scale())
        .param("payer", payable.payerName())
        .param("text", payable.description())
        .param("at", time(at))
        .update();
  }

  /** Whether it was withdrawn just now. */
  boolean withdraw(CoopId coop, Transfer transfer, String reason, Instant at) {
    return database.sql(WITHDRAW).param("coop", coop.value()).param("id", transfer.id()).param("reason", reason).param("at", time(at)).update() == 1;
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Transfer read(ResultSet row, int number) throws SQLException {
    var currency = new Currency(row.getString("currency"), row.getInt("scale"));
    return new Transfer(
        row.getObject("id", UUID.class),
        new Reference(row.getString("reference")),
        row.getString("kind"),
        row.getObject("payable_id", UUID.class),
        new Money(row.getLong("amount"), currency),
        row.getString("payer"),
        row.getString("text"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Money(row.getLong("received"), currency),
        new Money(row.getLong("repaid"), currency),
        row.getBoolean("withdrawn"));
  }
}
