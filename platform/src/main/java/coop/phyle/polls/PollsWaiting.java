package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What front pages ask: which open polls wait for a person's answer. At most two statements. */
@Service
@Transactional(readOnly = true)
public class PollsWaiting {
  private static final String OPEN =
      """
      select p.number, p.title, p.closes_at from polls.poll p join polls.opening o using (coop_id, number)
       where p.coop_id = :coop and p.closes_at > :now and p.number = any (cast(:numbers as int[]))
       order by p.closes_at, p.number
      """;
  private final Rolls rolls;
  private final JdbcClient jdbc;
  private final Clock clock;

  PollsWaiting(Rolls rolls, JdbcClient jdbc, Clock clock) {
    this.rolls = rolls;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An open poll in which the person has a ballot left to cast. */
  public record Waiting(VoteNumber number, String title, Instant closesAt) {}

  /** The next to close first; nothing is asked of the database where no vote waits. */
  public List<Waiting> of(CoopId coop, PersonId person) {
    var now = clock.instant();
    var left = rolls.openFor(coop, person, now).stream().filter(one -> one.left() > 0).map(one -> one.number().value()).toArray(Integer[]::new);
    return left.length == 0
        ? List.of()
        : jdbc.sql(OPEN)
            .param("coop", coop.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("numbers", left)
            .query((row, n) -> new Waiting(new VoteNumber(row.getInt("number")), row.getString("title"), Rows.instant(row, "closes_at")))
            .list();
  }
}
