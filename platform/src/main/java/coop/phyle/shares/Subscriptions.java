package coop.phyle.shares;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.EntryId;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps subscriptions, their cancellations and allotments. */
@Repository
class Subscriptions {
  private static final String ALL =
      """
      select s.*, case when c.reason = 'MEMBER' then 'CANCELLED' when c.reason = 'EXPIRED' then 'EXPIRED'
          when exists (select from shares.allotment a where a.coop_id = s.coop_id and a.subscription_id = s.id
            and not exists (select from shares.undoing u where u.coop_id = a.coop_id and u.allotment_id = a.id)) then 'ALLOTTED'
          else 'PENDING' end as state
      from shares.subscription s left join shares.cancellation c on c.coop_id = s.coop_id and c.subscription_id = s.id
      where s.coop_id = :coop
      """;
  private static final String BY_ID = ALL + " and s.id = :id";
  private static final String OF = ALL + " and s.member_id = :member order by s.at, s.id";
  private static final String EVERY = ALL + " order by s.at, s.id";
  private static final String ADD =
      """
      insert into shares.subscription
        (coop_id, id, member_id, shares, value, currency, scale, most, statutes_version, acknowledged_at, by, at, expires_on)
      values (:coop, :id, :member, :shares, :value, :currency, :scale, :most, :version, :at, :by, :at, :expires)
      """;
  private static final String CANCEL =
      "insert into shares.cancellation (coop_id, subscription_id, by, reason, at) values (:coop, :id, :by, :reason, :at)";
  private static final String ALLOT =
      """
      insert into shares.allotment (coop_id, id, subscription_id, member_id, entry_id, allotted_on, by, at)
      values (:coop, :id, :subscription, :member, :entry, :on, :by, :at)
      """;
  private static final String UNDO =
      """
      insert into shares.undoing (coop_id, allotment_id, entry_id, by, at)
      select a.coop_id, a.id, :entry, :by, :at from shares.allotment a
      where a.coop_id = :coop and a.subscription_id = :id
        and not exists (select from shares.undoing u where u.coop_id = a.coop_id and u.allotment_id = a.id)
      """;
  private static final String SERIALISED = "select shares.serialised(:coop, :member)::text";
  private static final String WITH_PENDING =
      """
      select distinct s.coop_id from shares.subscription s
      where s.expires_on < :today
        and not exists (select from shares.cancellation c where c.coop_id = s.coop_id and c.subscription_id = s.id)
      """;

  private final JdbcClient database;

  Subscriptions(JdbcClient database) {
    this.database = database;
  }

  /** Waits for whatever else this member is doing with shares; holds until the transaction ends. */
  void serialise(CoopId coop, MemberId member) {
    database.sql(SERIALISED).param("coop", coop.value()).param("member", member.value()).query((row, n) -> n).list();
  }

  Optional<Subscription> find(CoopId coop, SubscriptionId id) {
    return database.sql(BY_ID).param("coop", coop.value()).param("id", id.value()).query(Subscriptions::read).optional();
  }

  List<Subscription> of(CoopId coop, MemberId member) {
    return database.sql(OF).param("coop", coop.value()).param("member", member.value()).query(Subscriptions::read).list();
  }

  List<Subscription> all(CoopId coop) {
    return database.sql(EVERY).param("coop", coop.value()).query(Subscriptions::read).list();
  }

  /** Co-ops with subscriptions past their last day; needs {@code acrossCoops}. */
  List<CoopId> withOverdue(LocalDate today) {
    return database.sql(WITH_PENDING).param("today", today).query(UUID.class).list().stream().map(CoopId::new).toList();
  }

  void add(CoopId coop, Subscription s, Money most) {
    database.sql(ADD)
        .param("coop", coop.value())
        .param("id", s.id().value())
        .param("member", s.member().value())
        .param("shares", s.shares())
        .param("value", s.value().minor())
        .param("currency", s.value().currency().code())
        .param("scale", s.value().currency().scale())
        .param("most", most.minor())
        .param("version", s.statutesVersion())
        .param("by", s.by().value())
        .param("at", time(s.at()))
        .param("expires", s.expiresOn())
        .update();
  }

  void cancel(CoopId coop, SubscriptionId id, Optional<PersonId> by, Instant at) {
    database.sql(CANCEL).param("coop", coop.value()).param("id", id.value()).param("by", by.map(PersonId::value).orElse(null), java.sql.Types.OTHER)
        .param("reason", by.isPresent() ? "MEMBER" : "EXPIRED").param("at", time(at)).update();
  }

  void allot(CoopId coop, Subscription subscription, EntryId entry, LocalDate on, PersonId by, Instant at) {
    database.sql(ALLOT).param("coop", coop.value()).param("id", Ids.next()).param("subscription", subscription.id().value())
        .param("member", subscription.member().value()).param("entry", entry.value()).param("on", on)
        .param("by", by.value()).param("at", time(at)).update();
  }

  void undo(CoopId coop, SubscriptionId id, EntryId counterEntry, PersonId by, Instant at) {
    database.sql(UNDO).param("coop", coop.value()).param("id", id.value()).param("entry", counterEntry.value())
        .param("by", by.value()).param("at", time(at)).update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Subscription read(ResultSet row, int number) throws SQLException {
    return new Subscription(
        new SubscriptionId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getInt("shares"),
        new Money(row.getLong("value"), new Currency(row.getString("currency"), row.getInt("scale"))),
        row.getInt("statutes_version"),
        new PersonId(row.getObject("by", UUID.class)),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_on", LocalDate.class),
        Subscription.State.valueOf(row.getString("state")));
  }
}
