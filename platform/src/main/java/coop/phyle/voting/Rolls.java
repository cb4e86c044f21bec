package coop.phyle.voting;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the frozen rolls: who could vote, and who has. */
@Repository
public class Rolls {
  private static final String FREEZE =
      """
      insert into voting.roll (coop_id, number, member_id, member_number, person_id, class, name, seat)
      select :coop, :number, v.*
        from unnest(cast(:members as uuid[]), cast(:numbers as int[]), cast(:people as uuid[]), cast(:classes as text[]), cast(:names as text[]),
                    cast(:seats as int[])) as v (member, number, person, class, name, seat)
       order by v.number
      """;
  private static final String SEATS =
      """
      select member_id, member_number, class, name, voted from voting.roll r
       where coop_id = :coop and number = :number and person_id = :person
         and not exists (select from voting.recusal x where x.coop_id = r.coop_id and x.number = r.number and x.member_id = r.member_id)
       order by member_number
      """;
  private static final String TURNOUT =
      """
      select r.class, count(*) filter (where x.member_id is null or x.counts) as eligible, count(*) filter (where r.voted) as voted
        from voting.roll r left join voting.recusal x using (coop_id, number, member_id)
       where r.coop_id = :coop and r.number = :number group by r.class
      """;
  private static final String PEOPLE =
      """
      select distinct person_id from voting.roll r where coop_id = :coop and number = :number and (not :silentOnly or not voted)
         and not exists (select from voting.recusal x where x.coop_id = r.coop_id and x.number = r.number and x.member_id = r.member_id)
      """;

  private static final String MARKS = "select member_id, member_number, class, name, voted from voting.roll where coop_id = :coop and number = :number";
  private static final String NAMES =
      "select member_number, name from voting.roll where coop_id = :coop and number = :number and member_number = any (:members)";
  private static final String VOTERS =
      """
      select member_id, member_number, person_id, class, name from voting.roll where coop_id = :coop and number = :number order by member_number
      """;

  private static final String OPEN_FOR =
      """
      select v.number, v.closes_at, count(*) as ballots, count(*) filter (where not r.voted) as left_to_cast
        from voting.roll r join voting.vote v using (coop_id, number)
       where r.coop_id = :coop and r.person_id = :person and v.closes_at > :now
         and not exists (select from voting.closing c where c.coop_id = r.coop_id and c.number = r.number)
         and not exists (select from voting.recusal x where x.coop_id = r.coop_id and x.number = r.number and x.member_id = r.member_id)
       group by v.number, v.closes_at
       order by v.closes_at, v.number
      """;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Rolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement, however long the roll. Seats are shuffled, so that they tell nothing about the register's order. */
  void freeze(CoopId coop, VoteNumber number, List<Voter> voters) {
    var seats = IntStream.rangeClosed(1, voters.size()).boxed().collect(Collectors.toList());
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
  public List<Seat> of(CoopId coop, VoteNumber number, PersonId person) {
    return jdbc.sql(SEATS)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("person", person.value())
        .query(Rolls::seat)
        .list();
  }

  public List<Turnout> turnout(CoopId coop, VoteNumber number) {
    return jdbc.sql(TURNOUT)
        .param("coop", coop.value())
        .param("number", number.value())
        .query((row, n) -> new Turnout(new ClassId(row.getString("class")), row.getInt("eligible"), row.getInt("voted")))
        .list();
  }

  /** The whole roll. */
  public List<Mark> marks(CoopId coop, VoteNumber number) {
    return jdbc.sql(MARKS)
        .param("coop", coop.value())
        .param("number", number.value())
        .query(
            (row, n) ->
                new Mark(
                    new MemberId(row.getObject("member_id", UUID.class)),
                    row.getInt("member_number"),
                    new ClassId(row.getString("class")),
                    row.getString("name"),
                    row.getBoolean("voted")))
        .list();
  }

  /** What members with these numbers in the register were called when the roll froze. */
  public Map<Integer, String> names(CoopId coop, VoteNumber number, Collection<Integer> members) {
    var names = new HashMap<Integer, String>();
    jdbc.sql(NAMES)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("members", members.toArray(Integer[]::new))
        .query(row -> {
          names.put(row.getInt("member_number"), row.getString("name"));
        });
    return names;
  }

  /** The whole roll with those who vote, in order of member number. */
  public List<Voter> voters(CoopId coop, VoteNumber number) {
    return jdbc.sql(VOTERS)
        .param("coop", coop.value())
        .param("number", number.value())
        .query(
            (row, n) ->
                new Voter(
                    new MemberId(row.getObject("member_id", UUID.class)),
                    row.getInt("member_number"),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    new ClassId(row.getString("class")),
                    row.getString("name")))
        .list();
  }

  /** How many of each class could vote; without those recused, unless they stay in the number. */
  public SortedMap<ClassId, Long> eligible(CoopId coop, VoteNumber number) {
    return turnout(coop, number).stream().collect(Collectors.toMap(Turnout::inClass, t -> (long) t.eligible(), Math::addExact, TreeMap::new));
  }

  /**
   * An open vote in which a person casts one ballot or several.
   *
   * @param left ballots not cast yet; 0 when they only may still be changed
   */
  public record Standing(VoteNumber number, Instant closesAt, int ballots, int left) {}

  /** Open votes on whose roll the person stands, the next to close first. */
  public List<Standing> openFor(CoopId coop, PersonId person, Instant now) {
    return jdbc.sql(OPEN_FOR)
        .param("coop", coop.value())
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Standing(
                    new VoteNumber(row.getInt("number")), Rows.instant(row, "closes_at"), row.getInt("ballots"), row.getInt("left_to_cast")))
        .list();
  }

  /** Everybody who casts a ballot, or only those who still have one to cast. */
  public List<PersonId> people(CoopId coop, VoteNumber number, boolean silentOnly) {
    return jdbc.sql(PEOPLE)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("silentOnly", silentOnly)
        .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  private static Seat seat(ResultSet row, int n) throws SQLException {
    return new Seat(
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getInt("member_number"),
        new ClassId(row.getString("class")),
        row.getString("name"),
        row.getBoolean("voted"));
  }
}
