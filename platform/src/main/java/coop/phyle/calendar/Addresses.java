package coop.phyle.calendar;

import coop.phyle.identity.Secret;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the addresses under which programs read a person's calendar. Of their text only a hash is kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Addresses {
  /** Begins the secret part, so that scanners of published text recognise one. */
  static final String PREFIX = "phyle_cal_";

  private static final String MAKE =
      "insert into calendar.address (id, person_id, only_coop, hash, made_at) values (:id, :person, :coop, :hash, :at)";
  private static final String LIVE =
      """
      select a.id, a.person_id, a.only_coop, a.made_at, a.last_read_on from calendar.address a
       where not exists (select from calendar.ending e where e.address_id = a.id)
      """;
  private static final String OF = LIVE + " and a.person_id = :person order by a.made_at, a.id";
  private static final String UNDER = LIVE + " and a.hash = :hash";
  private static final String HOLD = LIVE + " and a.person_id = :person and a.id = :id for update";
  private static final String END = "insert into calendar.ending (address_id, at) values (:id, :at)";
  /** A day of use is not worth waiting for the disk: should the machine lose power in that moment, the next use notes it. */
  private static final String READ =
      """
      with unhurried as materialized (select set_config('synchronous_commit', 'off', true))
      update calendar.address set last_read_on = :today from unhurried where id = :id
      """;

  /** @param coop of which alone it tells; empty for all of the person's */
  record Address(AddressId id, PersonId person, Optional<CoopId> coop, Instant madeAt, Optional<LocalDate> lastRead) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Addresses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The secret part of a new address. */
  Secret make(PersonId person, Optional<CoopId> coop) {
    var secret = Secret.random(PREFIX);
    jdbc.sql(MAKE)
        .param("id", Ids.next())
        .param("person", person.value())
        .param("coop", coop.map(CoopId::value).orElse(null), java.sql.Types.OTHER)
        .param("hash", secret.hash())
        .param("at", now())
        .update();
    return secret;
  }

  /** Those not ended, the oldest first. */
  List<Address> of(PersonId person) {
    return jdbc.sql(OF).param("person", person.value()).query(Addresses::address).list();
  }

  /** Whose an address is; notes the day, once a day. */
  Optional<Address> read(Secret secret) {
    var today = now().toLocalDate();
    var found = jdbc.sql(UNDER).param("hash", secret.hash()).query(Addresses::address).optional();
    found
        .filter(address -> !address.lastRead().equals(Optional.of(today)))
        .ifPresent(address -> jdbc.sql(READ).param("id", address.id().value()).param("today", today).update());
    return found;
  }

  /** One of a person's, held until the transaction ends. */
  Optional<Address> hold(PersonId person, AddressId id) {
    return jdbc.sql(HOLD).param("person", person.value()).param("id", id.value()).query(Addresses::address).optional();
  }

  void end(AddressId id) {
    jdbc.sql(END).param("id", id.value()).param("at", now()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Address address(ResultSet row, int n) throws SQLException {
    return new Address(
        new AddressId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        Optional.ofNullable(row.getObject("only_coop", UUID.class)).map(CoopId::new),
        Rows.instant(row, "made_at"),
        Optional.ofNullable(row.getObject("last_read_on", LocalDate.class)));
  }
}
