package coop.phyle.outcomes;

import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks results up by what is asked of them. */
@Repository
class Listings {
  private static final String OPEN = " and s.status in ('PLANNED', 'IN_HAND')";
  private static final String MATCHING =
      ResultRows.SELECT
          + """
           where s.coop_id = :coop and s.number < :before
             and (:parts or s.level = 1)
             and (cast(:status as text) is null or s.status = :status)
             and (cast(:person as uuid) is null or s.person_id = :person or :mine and s.circle = any (:circles))
             and (cast(:circle as int) is null or s.circle = :circle)
             and (cast(:today as date) is null or s.due_on < :today and s.status in ('PLANNED', 'IN_HAND'))
           order by s.number desc
           limit :most
          """;
  private static final String MINE =
      ResultRows.SELECT + " where s.coop_id = :coop and (s.person_id = :person or s.circle = any (:circles)) and s.due_on <= :until" + OPEN + " order by s.due_on, s.number limit 50";
  private static final String COMING =
      ResultRows.SELECT
          + " where s.coop_id = :coop and s.due_on between :today and :until"
          + OPEN
          + " and not exists (select from outcomes.told t where t.coop_id = s.coop_id and t.number = s.number and t.due_on = s.due_on) order by s.due_on, s.number";
  private static final String COOPS_COMING = "select distinct coop_id from outcomes.wording where due_on between :today and :until order by coop_id";
  private static final String TELL = "insert into outcomes.told (coop_id, number, due_on, told_at) values (:coop, :number, :day, :at) on conflict do nothing";
  private static final String WHO =
      "select distinct s.person_id from outcomes.standing s where s.coop_id = :coop and s.person_id is not null limit 500";

  private final JdbcClient jdbc;

  Listings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first, before a number; without any wish those at the top of their trees. */
  List<Standing> matching(CoopId coop, Filter filter, Optional<PersonId> person, Reach reach, LocalDate today, int before, int most) {
    return jdbc.sql(MATCHING)
        .param("coop", coop.value())
        .param("before", before)
        .param("parts", !filter.bare())
        .param("status", filter.status().map(Status::name).orElse(null), Types.VARCHAR)
        .param("person", person.map(PersonId::value).orElse(null), Types.OTHER)
        .param("mine", filter.who().equals(Filter.ME))
        .param("circles", circles(reach))
        .param("circle", filter.circle().orElse(null), Types.INTEGER)
        .param("today", filter.overdue() ? today : null, Types.DATE)
        .param("most", most)
        .query(ResultRows::standing)
        .list();
  }

  /** What a person answers for and is due by a day, themself or in a circle. */
  List<Standing> mine(CoopId coop, PersonId person, Reach reach, LocalDate until) {
    return jdbc.sql(MINE).param("coop", coop.value()).param("person", person.value()).param("circles", circles(reach)).param("until", until)
        .query(ResultRows::standing).list();
  }

  /** What is due in these days and nobody was told of. */
  List<Standing> coming(CoopId coop, LocalDate today, LocalDate until) {
    return jdbc.sql(COMING).param("coop", coop.value()).param("today", today).param("until", until).query(ResultRows::standing).list();
  }

  /** Runs across co-ops. */
  List<CoopId> coopsComing(LocalDate today, LocalDate until) {
    return jdbc.sql(COOPS_COMING).param("today", today).param("until", until).query((row, n) -> new CoopId(row.getObject("coop_id", UUID.class))).list();
  }

  /** False where they were told before. */
  boolean tell(CoopId coop, ResultNumber number, LocalDate day, Instant at) {
    return jdbc.sql(TELL).param("coop", coop.value()).param("number", number.value()).param("day", day).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  /** Everybody who answers for something by name. */
  List<PersonId> who(CoopId coop) {
    return jdbc.sql(WHO).param("coop", coop.value()).query((row, n) -> new PersonId(row.getObject("person_id", UUID.class))).list();
  }

  private static Integer[] circles(Reach reach) {
    return reach.places().stream().filter(Reach.Place::sits).map(place -> place.circle().number().value()).toArray(Integer[]::new);
  }
}
