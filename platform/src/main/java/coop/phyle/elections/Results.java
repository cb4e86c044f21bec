package coop.phyle.elections;

import coop.phyle.membership.Appointing;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps openings, slates, what was counted and who took which seat. */
@Repository
class Results {
  private static final String OPEN = "insert into elections.opening (coop_id, number, opened_at) values (:coop, :number, :at)";
  private static final String SLATE =
      """
      insert into elections.slate (coop_id, number, option, candidate)
      select :coop, :number, s.option, s.candidate from unnest(cast(:candidates as int[])) with ordinality as s (candidate, option)
      """;
  private static final String OPTIONS = "select candidate from elections.slate where coop_id = :coop and number = :number order by option";
  private static final String DECIDE =
      "insert into elections.outcome (coop_id, number, closed_at, how, seed, seats) values (:coop, :number, :at, :how, :seed, :seats)";
  private static final String COUNT =
      """
      insert into elections.pattern (coop_id, number, said, ballots)
      select :coop, :number, p.* from unnest(cast(:said as text[]), cast(:ballots as bigint[])) as p (said, ballots)
      """;
  private static final String PATTERNS = "select said, ballots from elections.pattern where coop_id = :coop and number = :number";
  private static final String SEAT =
      """
      insert into elections.seat (coop_id, number, round, place, candidate, from_day, until_day, refusal)
      values (:coop, :number, :round, :place, :candidate, :from, :until, :refusal)
      """;
  private static final String SEATS =
      """
      select s.*, v.candidate is not null as vacated from elections.seat s left join elections.vacated v using (coop_id, number, candidate)
       where s.coop_id = :coop and s.number = :number order by s.round, s.place
      """;
  private static final String COUNTBACK =
      """
      insert into elections.countback (coop_id, number, round, noted_by, noted_at)
      select :coop, :number, 1 + coalesce(max(round), 0), :by, :at from elections.countback where coop_id = :coop and number = :number
      returning round
      """;
  private static final String VACATE =
      """
      insert into elections.vacated (coop_id, number, round, candidate) select :coop, :number, :round, unnest(cast(:candidates as int[]))
      """;

  private final JdbcClient jdbc;

  Results(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A seat taken.
   *
   * @param round 0 in the election itself, then its countbacks
   * @param refusal why the register did not take the appointment
   * @param vacated whether a countback filled it since
   */
  record Taken(int round, int candidate, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> refusal, boolean vacated) {}

  void open(Election e, Instant at, List<Candidate> slate) {
    about(OPEN, e).param("at", at.atOffset(ZoneOffset.UTC)).update();
    about(SLATE, e).param("candidates", slate.stream().map(Candidate::number).toArray(Integer[]::new)).update();
  }

  /** Candidates in the order of the ballot paper; none where voting never opened. */
  List<Integer> options(Election e) {
    return about(OPTIONS, e).query(Integer.class).list();
  }

  void decide(Election e, Life.Outcome outcome, SortedMap<String, Long> patterns) {
    about(DECIDE, e)
        .param("at", outcome.at().atOffset(ZoneOffset.UTC))
        .param("how", outcome.how().name())
        .param("seed", outcome.seed())
        .param("seats", outcome.seats())
        .update();
    about(COUNT, e)
        .param("said", patterns.keySet().toArray(String[]::new))
        .param("ballots", patterns.values().toArray(Long[]::new))
        .update();
  }

  SortedMap<String, Long> patterns(Election e) {
    var patterns = new TreeMap<String, Long>();
    about(PATTERNS, e).query(row -> {
      patterns.put(row.getString("said"), row.getLong("ballots"));
    });
    return patterns;
  }

  /** @param appointed what the register said; empty for a named body */
  void seat(Election e, int round, int place, Candidate candidate, Optional<Appointing> appointed) {
    var days = appointed.filter(Appointing.Appointed.class::isInstance).map(Appointing.Appointed.class::cast);
    about(SEAT, e)
        .param("round", round)
        .param("place", place)
        .param("candidate", candidate.number())
        .param("from", days.map(Appointing.Appointed::from).orElse(null))
        .param("until", days.map(Appointing.Appointed::until).orElse(null))
        .param("refusal", appointed.filter(a -> !(a instanceof Appointing.Appointed)).map(Results::refusal).orElse(null))
        .update();
  }

  private static String refusal(Appointing appointed) {
    return switch (appointed) {
      case Appointing.Appointed unused -> throw new IllegalStateException("no refusal");
      case Appointing.NotAMember unused -> "not-a-member";
      case Appointing.AlreadyInOffice unused -> "already-in-office";
      case Appointing.TermsUsedUp unused -> "terms-used-up";
      case Appointing.BoardFull unused -> "board-full";
      case Appointing.ClassSeatsFull unused -> "class-seats-full";
    };
  }

  List<Taken> seats(Election e) {
    return about(SEATS, e)
        .query((row, n) -> new Taken(
            row.getInt("round"), row.getInt("candidate"), Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
            Optional.ofNullable(row.getObject("until_day", LocalDate.class)), Optional.ofNullable(row.getString("refusal")), row.getBoolean("vacated")))
        .list();
  }

  /** The number of the countback. */
  int countback(Election e, List<Integer> vacated, PersonId by, Instant at) {
    var round = about(COUNTBACK, e).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    about(VACATE, e).param("round", round).param("candidates", vacated.toArray(Integer[]::new)).update();
    return round;
  }

  private JdbcClient.StatementSpec about(String sql, Election e) {
    return jdbc.sql(sql).param("coop", e.coop().value()).param("number", e.number().value());
  }
}
