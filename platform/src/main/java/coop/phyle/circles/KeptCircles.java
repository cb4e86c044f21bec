package coop.phyle.circles;

import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads circles and who sits in them today. */
@Repository
@Transactional(readOnly = true)
class KeptCircles implements Circles {
  private static final String ONE = "select number, name, aim, openness, closed_at from circles.now where coop_id = :coop and number = :number";
  private static final String REACH =
      """
      select n.number, n.name, n.aim, n.openness, n.closed_at, coalesce(s.seated, false) as seated, coalesce(s.visiting, false) as visiting,
          coalesce(s.coordinates, false) as coordinates
        from circles.now n
        left join lateral (
          select bool_or(not t.guest) as seated, bool_or(t.guest) as visiting, bool_or(t.coordinates) as coordinates
            from circles.sitting t
           where t.coop_id = n.coop_id and t.number = n.number and t.person_id = :person and (t.until_on is null or t.until_on > :today)) s on true
       where n.coop_id = :coop
       order by n.closed_at is not null, lower(n.name), n.number
      """;
  private static final String SITTING =
      """
      select seat_id, person_id, guest, until_on, coordinates, noted_at from circles.sitting
       where coop_id = :coop and number = :number and (until_on is null or until_on > :today)
       order by noted_at, seat_id
      """;

  private final JdbcClient jdbc;
  private final Members members;
  private final Clock clock;
  private final Site site;

  KeptCircles(JdbcClient jdbc, Members members, Clock clock, Site site) {
    this.jdbc = jdbc;
    this.members = members;
    this.clock = clock;
    this.site = site;
  }

  @Override
  public Optional<Circle> of(CoopId coop, CircleNumber circle) {
    return jdbc.sql(ONE).param("coop", coop.value()).param("number", circle.value()).query(KeptCircles::circle).optional();
  }

  @Override
  public List<PersonId> members(CoopId coop, CircleNumber circle) {
    return sitting(coop, circle).stream().map(Sitting::person).distinct().toList();
  }

  @Override
  public List<PersonId> voters(CoopId coop, CircleNumber circle) {
    return sitting(coop, circle).stream().filter(seat -> !seat.guest()).map(Sitting::person).distinct().toList();
  }

  @Override
  public boolean mayRead(CoopId coop, CircleNumber circle, PersonId person) {
    return reach(coop, person).mayRead(circle);
  }

  @Override
  public Reach reach(CoopId coop, PersonId person) {
    var member = members.among(coop, Set.of(person)).contains(person);
    var places =
        jdbc.sql(REACH).param("coop", coop.value()).param("person", person.value()).param("today", today())
            .query((row, n) -> place(row, n, member))
            .list();
    return new Reach(member, places.stream().filter(place -> place.reads(member)).toList());
  }

  /** Everybody who sits in a circle today, who came first first. */
  List<Sitting> sitting(CoopId coop, CircleNumber circle) {
    var seats =
        jdbc.sql(SITTING).param("coop", coop.value()).param("number", circle.value()).param("today", today()).query(KeptCircles::sitting).list();
    var still = members.among(coop, seats.stream().filter(seat -> !seat.guest()).map(Sitting::person).toList());
    return seats.stream().filter(seat -> seat.guest() || still.contains(seat.person())).toList();
  }

  /** The day seats are counted by: the server's own, the same for every reader. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), site.zone());
  }

  private static Reach.Place place(ResultSet row, int n, boolean member) throws SQLException {
    var seated = member && row.getBoolean("seated");
    return new Reach.Place(circle(row, n), seated || row.getBoolean("visiting"), seated && row.getBoolean("coordinates"));
  }

  static Circle circle(ResultSet row, int n) throws SQLException {
    return new Circle(
        new CircleNumber(row.getInt("number")),
        row.getString("name"),
        row.getString("aim"),
        Openness.valueOf(row.getString("openness")),
        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static Sitting sitting(ResultSet row, int n) throws SQLException {
    return new Sitting(
        row.getObject("seat_id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getBoolean("guest"),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
        row.getBoolean("coordinates"),
        instant(row));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("noted_at", OffsetDateTime.class).toInstant();
  }
}
