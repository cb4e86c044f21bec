package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to mail about a text, by each person's volume: never its author, never somebody who may not read it. What a comment asks of the database grows with those who
 * take part, not with the co-op.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Hearers {
  private static final String OF_COMMENT =
      """
      with said as (
        select p.coop_id, p.post_id, p.thread, p.by_person, (select a.by_person from discussion.post a where a.coop_id = p.coop_id and a.post_id = p.parent_id) as answered
          from discussion.post p where p.coop_id = :coop and p.thread = :thread and p.seq = :seq),
      touched as (
        select m.person_id as person, true as named from said join discussion.mention m using (coop_id, post_id)
        union all select s.answered, false from said s where s.answered is not null
        union all select p.by_person, false from said s join discussion.post p on p.coop_id = s.coop_id and p.thread = s.thread
        union all select v.person_id, false from said s join discussion.volume v on v.coop_id = s.coop_id and v.thread = s.thread where v.volume = 'LOUD'
        union all select u.person_id, false from said s join discussion.usual_volume u on u.coop_id = s.coop_id where u.volume = 'LOUD'),
      once as (select person, bool_or(named) as named from touched group by person)
      select o.person from once o
        left join discussion.volume v on v.coop_id = :coop and v.thread = :thread and v.person_id = o.person
        left join discussion.usual_volume u on u.coop_id = :coop and u.person_id = o.person
       where o.person <> (select by_person from said)
         and (coalesce(v.volume, u.volume, 'NORMAL') in ('NORMAL', 'LOUD') or coalesce(v.volume, u.volume) = 'QUIET' and o.named)
      """;
  private static final String DEAF =
      """
      select u.person_id from discussion.usual_volume u
       where u.coop_id = :coop and (u.volume = 'MUTE' or u.volume = 'QUIET' and not exists (
         select from discussion.mention m join discussion.post p using (coop_id, post_id)
          where m.coop_id = u.coop_id and p.thread = :thread and p.seq = 0 and m.person_id = u.person_id))
      """;

  private final JdbcClient jdbc;
  private final Heads heads;
  private final Readers readers;

  Hearers(JdbcClient jdbc, Heads heads, Readers readers) {
    this.jdbc = jdbc;
    this.heads = heads;
    this.readers = readers;
  }

  /** Who hears of a new thread, or of a comment. */
  List<PersonId> of(CoopId coop, ThreadNumber thread, CommentNumber number) {
    var head = heads.find(coop, thread).orElseThrow();
    if (number.value() == 0) {
      var deaf = people(DEAF, coop, thread, number);
      return readers.of(coop, head.circle()).stream().filter(person -> !deaf.contains(person) && !person.equals(head.startedBy())).toList();
    }
    var touched = people(OF_COMMENT, coop, thread, number);
    var belong = readers.among(coop, head.circle(), touched);
    return touched.stream().filter(belong::contains).toList();
  }

  private Set<PersonId> people(String sql, CoopId coop, ThreadNumber thread, CommentNumber number) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("thread", thread.value())
        .param("seq", number.value())
        .query(UUID.class)
        .stream()
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }
}
