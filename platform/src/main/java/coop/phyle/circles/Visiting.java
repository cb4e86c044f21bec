package coop.phyle.circles;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a person is a guest, on any co-op of this server. For front pages. */
@Component
public class Visiting {
  private static final String VISITS =
      """
      select n.coop_id, n.number, n.name, n.aim, n.openness, n.closed_at
        from circles.sitting s join circles.now n on n.coop_id = s.coop_id and n.number = s.number
       where s.person_id = :person and s.guest and (s.until_on is null or s.until_on > :today) and n.closed_at is null
       order by lower(n.name), n.coop_id, n.number
      """;
  private final JdbcClient jdbc;
  private final KeptCircles circles;
  private final Tenancy tenancy;
  private final TransactionTemplate reading;

  Visiting(JdbcClient jdbc, KeptCircles circles, Tenancy tenancy, TransactionTemplate reading) {
    this.jdbc = jdbc;
    this.circles = circles;
    this.tenancy = tenancy;
    this.reading = reading;
  }

  /** A circle somebody visits. */
  public record Visit(CoopId coop, Circle circle) {}

  /** The open circles a person is a guest of. Call outside any tenancy. */
  public List<Visit> of(PersonId person) {
    return tenancy.acrossCoops(
        () ->
            reading.execute(
                status ->
                    jdbc.sql(VISITS)
                        .param("person", person.value())
                        .param("today", circles.today())
                        .query((row, n) -> new Visit(new CoopId(row.getObject("coop_id", UUID.class)), KeptCircles.circle(row, n)))
                        .list()));
  }
}
