package coop.phyle.polls;

import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String LAST =
      """
      select distinct on (number) number, review_on, stated_at, stated_by from polls.outcome
       where coop_id = :coop and number = any (:numbers) order by number, stated_at desc
      """;
  private static final String DUE =
      """
      select o.number, o.review_on, o.stated_at, o.stated_by from polls.outcome o
       where o.coop_id = :coop and o.review_on <= :day
         and not exists (select from polls.outcome l where l.coop_id = o.coop_id and l.number = o.number and l.stated_at > o.stated_at)
       order by o.review_on, o.number limit 100
      """;
  private static final String COOPS_DUE = "select distinct coop_id from polls.outcome where review_on <= :day";
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

  /** The day to look at each of these again, as was stated last. */
  Map<Integer, Settled.Review> reviews(CoopId coop, Collection<Integer> numbers) {
    return reviews(jdbc.sql(LAST).param("coop", coop.value()).param("numbers", numbers.toArray(Integer[]::new)));
  }

  Map<Integer, Settled.Review> due(CoopId coop, LocalDate day) {
    return reviews(jdbc.sql(DUE).param("coop", coop.value()).param("day", day));
  }

  /** Runs across co-ops. */
  Set<CoopId> coopsDue(LocalDate day) {
    return Set.copyOf(jdbc.sql(COOPS_DUE).param("day", day).query((row, n) -> new CoopId(row.getObject("coop_id", UUID.class))).list());
  }

  private static Map<Integer, Settled.Review> reviews(JdbcClient.StatementSpec sql) {
    var reviews = new HashMap<Integer, Settled.Review>();
    sql.query(row -> {
      var day = row.getObject("review_on", LocalDate.class);
      if (day != null) {
        reviews.put(row.getInt("number"), new Settled.Review(day, Rows.instant(row, "stated_at"), new PersonId(row.getObject("stated_by", UUID.class))));
      }
    });
    return reviews;
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
