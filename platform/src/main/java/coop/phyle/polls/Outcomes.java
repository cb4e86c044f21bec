package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what people stated came of polls. */
@Repository
class Outcomes {
  private static final String PUT =
      """
      insert into polls.outcome (coop_id, number, stated_at, stated_by, statement, chosen, review_on)
      values (:coop, :number, :at, :by, :statement, :chosen, :review)
      """;
  private static final String OF = "select * from polls.outcome where coop_id = :coop and number = :number order by stated_at desc";

  private final JdbcClient jdbc;

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param chosen an option by number, 0 for none */
  record Outcome(Instant at, PersonId by, String statement, int chosen, Optional<LocalDate> reviewOn) {}

  void put(CoopId coop, VoteNumber number, Outcome outcome) {
    jdbc.sql(PUT)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("at", outcome.at().atOffset(ZoneOffset.UTC))
        .param("by", outcome.by().value())
        .param("statement", outcome.statement())
        .param("chosen", outcome.chosen() == 0 ? null : outcome.chosen(), Types.INTEGER)
        .param("review", outcome.reviewOn().orElse(null), Types.DATE)
        .update();
  }

  /** The latest first. */
  List<Outcome> of(CoopId coop, VoteNumber number) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("number", number.value())
        .query((row, n) -> new Outcome(
            Rows.instant(row, "stated_at"),
            new PersonId(row.getObject("stated_by", UUID.class)),
            row.getString("statement"),
            row.getInt("chosen"),
            Optional.ofNullable(row.getObject("review_on", LocalDate.class))))
        .list();
  }
}
