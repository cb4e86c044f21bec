package coop.phyle.deciding;

import static java.util.Objects.requireNonNull;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the front pages ask: what waits for this person's vote, and what was decided lately. */
@Service
@Transactional(readOnly = true)
public class VotesWaiting {
  private static final String WAITING =
      """
      select number, title, kind from deciding.decision where coop_id = :coop and number = any (:numbers)
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

  private final Rolls rolls;
  private final JdbcClient jdbc;
  private final Clock clock;

  VotesWaiting(Rolls rolls, JdbcClient jdbc, Clock clock) {
    this.rolls = rolls;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An open vote in which the person casts one ballot or several.
   *
   * @param left ballots not cast yet; 0 when it only may still be changed
   */
  public record Waiting(VoteNumber number, String title, ResolutionKind kind, Instant closesAt, int ballots, int left) {}

  /** A result. */
  public record Decided(
      VoteNumber number, String title, ResolutionKind kind, Outcome.Verdict verdict, Instant closedAt, boolean enacted) {}

  /** A vote that is announced or open. */
  public record UnderWay(VoteNumber number, String title, ResolutionKind kind, Instant opensAt, Instant closesAt, boolean open) {}

  /** Open votes of a co-op on whose roll the person stands, the next to close first. */
  public List<Waiting> of(CoopId coop, PersonId person) {
    var open = rolls.openFor(coop, person, clock.instant());
    if (open.isEmpty()) {
      return List.of();
    }
    var standing = open.stream().collect(Collectors.toMap(Rolls.Standing::number, Function.identity()));
    return jdbc.sql(WAITING)
        .param("coop", coop.value())
        .param("numbers", open.stream().map(s -> s.number().value()).toArray(Integer[]::new))
        .query((row, n) -> waiting(requireNonNull(standing.get(new VoteNumber(row.getInt("number")))), row))
        .stream()
        .sorted(Comparator.comparing(Waiting::closesAt).thenComparing(w -> w.number().value()))
        .toList();
  }

  private static Waiting waiting(Rolls.Standing standing, ResultSet row) throws SQLException {
    return new Waiting(
        standing.number(),
        row.getString("title"),
        ResolutionKind.valueOf(row.getString("kind")),
        standing.closesAt(),
        standing.ballots(),
        standing.left());
  }

  /** The latest results, newest first. */
  public List<Decided> decided(CoopId coop, int most) {
    return jdbc.sql(DECIDED)
        .param("coop", coop.value())
        .param("most", most)
        .query(
            (row, n) ->
                new Decided(
                    new VoteNumber(row.getInt("number")),
                    row.getString("title"),
                    ResolutionKind.valueOf(row.getString("kind")),
                    Outcome.Verdict.valueOf(row.getString("verdict")),
                    Rows.instant(row, "closed_at"),
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
                    new VoteNumber(row.getInt("number")),
                    row.getString("title"),
                    ResolutionKind.valueOf(row.getString("kind")),
                    Rows.instant(row, "opens_at"),
                    Rows.instant(row, "closes_at"),
                    row.getBoolean("open")))
        .list();
  }
}
