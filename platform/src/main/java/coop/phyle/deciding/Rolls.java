package coop.phyle.deciding;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the frozen rolls: who could vote, and who has. */
@Repository
class Rolls {
  private static final String FREEZE =
      """
      insert into deciding.roll (coop_id, number, member_id, member_number, person_id, class, name, seat)
      select :coop, :number, v.*
        from unnest(cast(:members as uuid[]), cast(:numbers as int[]), cast(:people as uuid[]), cast(:classes as text[]), cast(:names as text[]),
                    cast(:seats as int[])) as v (member, number, person, class, name, seat)
       order by v.number
      """;
  private static final String SEATS =
      """
      select member_id, member_number, class, name, voted from deciding.roll
       where coop_id = :coop and number = :number and person_id = :person order by member_number
      """;
  private static final String TURNOUT =
      """
      select class, count(*) as eligible, count(*) filter (where voted) as voted from deciding.roll
       where coop_id = :coop and number = :number group by class
      """;
  private static final String PEOPLE =
      """
      select distinct person_id from deciding.roll where coop_id = :coop and number = :number and (not :silentOnly or not voted)
      """;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Rolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement, however long the roll. Seats are shuffled, so that they tell nothing about the register's order. */
  void freeze(CoopId coop, DecisionNumber number, List<Voter> voters) {
    var seats = IntStream.rangeClosed(1, voters.size()).boxed().collect(java.util.stream.Collectors.toList());
    Collections.shuffle(seats, random);
    jdbc.sql(FREEZE)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("members", voters.stream().map(v -> v.member().value()).toArray(UUID[]::new))
        .param("numbers", voters.stream().map(Voter::number).toArray(Integer[]::new))
        .param("people", voters.stream().map(v -> v.votes().value()).toArray(UUID[]::new))
        .param("classes", voters.stream().map(v -> v.memberClass().key()).toArray(String[]::new))
        .param("names", voters.stream().map(Voter::name).toArray(String[]::new))
        .param("seats", seats.toArray(Integer[]::new))
        .update();
  }

  /** The ballots a person casts in a decision, in order of member number. */
  List<Seat> of(CoopId coop, DecisionNumber number, PersonId person) {
    return jdbc.sql(SEATS)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("person", person.value())
        .query(Rolls::seat)
        .list();
  }

  List<Turnout> turnout(CoopId coop, DecisionNumber number) {
    return jdbc.sql(TURNOUT)
        .param("coop", coop.value())
        .param("number", number.value())
        .query((row, n) -> new Turnout(new ClassId(row.getString("class")), row.getInt("eligible"), row.getInt("voted")))
        .list();
  }

  /** Everybody who casts a ballot, or only those who still have one to cast. */
  List<PersonId> people(CoopId coop, DecisionNumber number, boolean silentOnly) {
    return jdbc.sql(PEOPLE)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("silentOnly", silentOnly)
        .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  static Seat seat(ResultSet row, int n) throws SQLException {
    return new Seat(
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getInt("member_number"),
        new ClassId(row.getString("class")),
        row.getString("name"),
        row.getBoolean("voted"));
  }
}
