package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is a member today. */
@Repository
@Transactional(readOnly = true)
class CurrentMembers implements Members {
  private static final String OF_PERSON =
      """
      select * from membership.at(:coop, :day)
      where member_id in (
          select member_id from membership.member where coop_id = :coop and agent_id = :person
          union all
          select member_id from membership.representation where coop_id = :coop and person_id = :person)
        and acts_through = :person and admitted_on <= :day and (ended_on is null or ended_on > :day)
      order by kind desc, number
      """;
  private static final String FIND = "select * from membership.at(:coop, :day) where member_id = :member";
  private static final String NUMBERED = "select * from membership.at(:coop, :day) where number = :number";
  private static final String NAMES = "select member_id, name from membership.at(:coop, :day) where member_id = any(:members)";
  private static final String ROLL =
      """
      select * from membership.at(:coop, :day) where admitted_on <= :day and (ended_on is null or ended_on > :day) order by number
      """;
  private static final String DIRECTORS =
      """
      select * from membership.at(:coop, :day)
      where member_id in (select member_id from membership.officers(:coop, :day) where office = 'DIRECTOR')
        and (ended_on is null or ended_on > :day)
      order by number
      """;
  private static final String AMONG =
      """
      select distinct acts_through from membership.at(:coop, :day)
      where member_id in (
          select member_id from membership.member where coop_id = :coop and agent_id = any(:people)
          union all
          select member_id from membership.representation where coop_id = :coop and person_id = any(:people))
        and acts_through = any(:people) and admitted_on <= :day and (ended_on is null or ended_on > :day)
      """;
  private static final String COUNT =
      """
      select count(*) from membership.member m
      left join membership.ending e on e.coop_id = m.coop_id and e.member_id = m.member_id
      where m.coop_id = :coop and m.admitted_on <= :day and (e.ended_on is null or e.ended_on > :day)
      """;

  private final JdbcClient jdbc;
  private final Today today;

  CurrentMembers(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  @Override
  public List<Member> of(CoopId coop, PersonId person) {
    // kind desc puts a person's own membership before the organisations they speak for
    return ask(OF_PERSON, coop).param("person", person.value()).query(CurrentMembers::member).list();
  }

  @Override
  public Optional<Member> find(CoopId coop, MemberId member) {
    return ask(FIND, coop).param("member", member.value()).query(CurrentMembers::member).optional();
  }

  @Override
  public Optional<Member> numbered(CoopId coop, int number) {
    return ask(NUMBERED, coop).param("number", number).query(CurrentMembers::member).optional();
  }

  @Override
  public Map<MemberId, String> names(CoopId coop, Collection<MemberId> members) {
    var names = new HashMap<MemberId, String>();
    var ids = members.stream().map(MemberId::value).distinct().toArray(UUID[]::new);
    ask(NAMES, coop)
        .param("members", ids)
        .query(row -> {
          names.put(new MemberId(row.getObject("member_id", UUID.class)), row.getString("name"));
        });
    return names;
  }

  @Override
  public List<Voter> roll(CoopId coop) {
    return ask(ROLL, coop).query(CurrentMembers::voter).list();
  }

  @Override
  public List<Voter> directors(CoopId coop) {
    return ask(DIRECTORS, coop).query(CurrentMembers::voter).list();
  }

  @Override
  public Set<PersonId> among(CoopId coop, Collection<PersonId> people) {
    var ids = people.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
    return ask(AMONG, coop).param("people", ids).query(UUID.class).stream().map(PersonId::new).collect(Collectors.toSet());
  }

  @Override
  public int count(CoopId coop) {
    return ask(COUNT, coop).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec ask(String sql, CoopId coop) {
    return jdbc.sql(sql).param("coop", coop.value()).param("day", today.date());
  }

  static Member member(ResultSet row, int index) throws SQLException {
    return new Member(
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getInt("number"),
        Member.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        new ClassId(row.getString("class")),
        new PersonId(row.getObject("acts_through", UUID.class)),
        row.getObject("admitted_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
  }

  private static Voter voter(ResultSet row, int index) throws SQLException {
    var member = member(row, index);
    return new Voter(member.id(), member.number(), member.actsThrough(), member.memberClass(), member.name());
  }
}
