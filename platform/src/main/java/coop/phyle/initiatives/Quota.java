package coop.phyle.initiatives;

import coop.phyle.kernel.rules.InitiativeRules;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much one person may file, so that nobody floods the others: as much as the statutes say. The newest of the window counts, so a refusal can say when one may again. */
@Repository
class Quota {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final String STILL_OPEN =
      """
      select count(*) from initiatives.question q join initiatives.initiative i on i.coop_id = q.coop_id and i.number = q.number and i.place = 1
       where q.coop_id = :coop and q.begun_by = :person
         and not exists (select from initiatives.withdrawal x where x.coop_id = q.coop_id and x.number = q.number and x.place = 1)
         and not exists (select from initiatives.lapse l where l.coop_id = q.coop_id and l.number = q.number)
         and not exists (select from initiatives.closure c where c.coop_id = q.coop_id and c.number = q.number)
         and not exists (select from initiatives.threshold t where t.coop_id = q.coop_id and t.number = q.number and t.requisition is not null)
      """;
  private static final String BEGUN =
      "select begun_at as at from initiatives.question where coop_id = :coop and begun_by = :person and begun_at > :since order by begun_at desc limit :most";
  private static final String FILED =
      """
      select written_at as at from initiatives.initiative
       where coop_id = :coop and written_by = :person and written_at > :since and number = :number and place > 1 order by written_at desc limit :most
      """;
  private static final String WRITTEN =
      """
      select noted_at as at from initiatives.wording
       where coop_id = :coop and noted_by = :person and noted_at > :since and number = :number and version > 1 order by noted_at desc limit :most
      """;

  private final JdbcClient jdbc;
  private final Statutes statutes;
  private final Site site;

  Quota(JdbcClient jdbc, Statutes statutes, Site site) {
    this.jdbc = jdbc;
    this.statutes = statutes;
    this.site = site;
  }

  private InitiativeRules rules(CoopId coop) {
    return statutes.inForce(coop).rules().initiatives();
  }

  /** A new question. */
  Optional<Problem> begins(CoopId coop, PersonId person, Instant now) {
    var open = jdbc.sql(STILL_OPEN).param("coop", coop.value()).param("person", person.value()).query(Integer.class).single();
    var rules = rules(coop);
    var window = Duration.ofDays(rules.begunDays());
    return open >= rules.open()
        ? Optional.of(Problem.of("", "initiatives.problem.open", rules.open()))
        : full(spec(BEGUN, coop, person, now.minus(window)), rules.begun(), window, "initiatives.problem.new");
  }

  /** A rival or an amendment. */
  Optional<Problem> files(CoopId coop, VoteNumber question, PersonId person, Instant now) {
    var spec = spec(FILED, coop, person, now.minus(A_DAY)).param("number", question.value());
    return full(spec, rules(coop).answers(), A_DAY, "initiatives.problem.rivals");
  }

  /** A new version of a text. */
  Optional<Problem> words(CoopId coop, VoteNumber question, PersonId person, Instant now) {
    var spec = spec(WRITTEN, coop, person, now.minus(A_DAY)).param("number", question.value());
    return full(spec, rules(coop).versions(), A_DAY, "initiatives.problem.texts");
  }

  /** As many as there may be: one more when the first of them falls out of the window. */
  private Optional<Problem> full(JdbcClient.StatementSpec spec, int most, Duration within, String key) {
    List<Instant> latest = spec.param("most", most).query((row, n) -> Rows.instant(row, "at")).list();
    return latest.size() < most ? Optional.empty() : Optional.of(Problem.of("", key, most, within.toDays(), again(latest.getLast().plus(within))));
  }

  /** The first whole minute at which one may. */
  private LocalDateTime again(Instant free) {
    return free.atZone(site.zone()).toLocalDateTime().plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
  }

  private JdbcClient.StatementSpec spec(String sql, CoopId coop, PersonId person, Instant since) {
    return jdbc.sql(sql).param("coop", coop.value()).param("person", person.value()).param("since", since.atOffset(ZoneOffset.UTC));
  }
}
