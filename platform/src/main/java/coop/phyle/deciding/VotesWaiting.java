package coop.phyle.deciding;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the front pages ask: what waits for this person's vote, and what was decided lately. */
@Service
@Transactional(readOnly = true)
public class VotesWaiting {
  private static final String WAITING =
      """
      select d.coop_id, d.number, d.title, d.kind, n.closes_at, count(*) as ballots, count(*) filter (where not r.voted) as left_to_cast
        from deciding.roll r
        join deciding.decision d using (coop_id, number)
        join deciding.decision_notice n using (coop_id, number)
       where r.coop_id = :coop and r.person_id = :person and n.closes_at > :now
         and not exists (select from deciding.decision_closure c where c.coop_id = r.coop_id and c.number = r.number)
       group by d.coop_id, d.number, d.title, d.kind, n.closes_at
       order by n.closes_at, d.number
      """;
  private static final String DECIDED =
      """
      select d.number, d.title, d.kind, c.verdict, c.closed_at, e.effect is not null as enacted
        from deciding.decision_closure c
        join deciding.decision d using (coop_id, number)
        left join deciding.decision_enactment e using (coop_id, number)
       where c.coop_id = :coop order by c.closed_at desc, d.number desc limit :most
      """;

  private static final String UNDER_WAY =
      """
      select d.number, d.title, d.kind, n.opens_at, n.closes_at, n.opens_at <= :now as open
        from deciding.decision d
        join deciding.decision_notice n using (coop_id, number)
       where d.coop_id = :coop and n.closes_at > :now
         and not exists (select from deciding.decision_withdrawal w where w.coop_id = d.coop_id and w.number = d.number)
         and not exists (select from deciding.decision_closure c where c.coop_id = d.coop_id and c.number = d.number)
       order by n.closes_at, d.number limit :most
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  VotesWaiting(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An open vote in which the person casts one ballot or several.
   *
   * @param left ballots not cast yet; 0 when it only may still be changed
   */
  public record Waiting(DecisionNumber number, String title, ResolutionKind kind, Instant closesAt, int ballots, int left) {}

  /** A result. */
  public record Decided(
      DecisionNumber number, String title, ResolutionKind kind, Outcome.Verdict verdict, Instant closedAt, boolean enacted) {}

  /** A vote that is announced or open. */
  public record UnderWay(DecisionNumber number, String title, ResolutionKind kind, Instant opensAt, Instant closesAt, boolean open) {}

  /** Open votes of a co-op on whose roll the person stands, the next to close first. */
  public List<Waiting> of(CoopId coop, PersonId person) {
    return jdbc.sql(WAITING)
        .param("coop", coop.value())
        .param("person", person.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Waiting(
                    new DecisionNumber(row.getInt("number")),
                    row.getString("title"),
                    ResolutionKind.valueOf(row.getString("kind")),
                    LifeRows.instant(row, "closes_at"),
                    row.getInt("ballots"),
                    row.getInt("left_to_cast")))
        .list();
  }

  /** The latest results, newest first. */
  public List<Decided> decided(CoopId coop, int most) {
    return jdbc.sql(DECIDED)
        .param("coop", coop.value())
        .param("most", most)
        .query(
            (row, n) ->
                new Decided(
                    new DecisionNumber(row.getInt("number")),
                    row.getString("title"),
                    ResolutionKind.valueOf(row.getString("kind")),
                    Outcome.Verdict.valueOf(row.getString("verdict")),
                    LifeRows.instant(row, "closed_at"),
                    row.getBoolean("enacted")))
        .list();
  }

  /** Votes announced or open, the next to close first. */
  public List<UnderWay> underWay(CoopId coop, int most) {
    return jdbc.sql(UNDER_WAY)
        .param("coop", coop.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, n) ->
                new UnderWay(
                    new DecisionNumber(row.getInt("number")),
                    row.getString("title"),
                    ResolutionKind.valueOf(row.getString("kind")),
                    LifeRows.instant(row, "opens_at"),
                    LifeRows.instant(row, "closes_at"),
                    row.getBoolean("open")))
        .list();
  }
}
