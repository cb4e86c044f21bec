package coop.phyle.deciding;

import coop.phyle.kernel.tally.Outcome;
import coop.phyle.voting.Rolls;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows a result, in the same transaction: a passed decision takes effect, and everybody on the roll hears. */
@Component
class Enacting {
  private static final String KEEP =
      """
      insert into deciding.decision_enactment (coop_id, number, enacted_at, effect, refusal)
      values (:coop, :number, :at, :effect, :refusal)
      """;

  private final Enactors enactors;
  private final Acts acts;
  private final Rolls rolls;
  private final TellingVoters telling;
  private final JdbcClient jdbc;
  private final Clock clock;

  Enacting(Enactors enactors, Acts acts, Rolls rolls, TellingVoters telling, JdbcClient jdbc, Clock clock) {
    this.enactors = enactors;
    this.acts = acts;
    this.rolls = rolls;
    this.telling = telling;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param at from when on the decision stands */
  void settle(Life life, Instant at, Outcome.Verdict verdict) {
    var decision = life.decision();
    if (verdict == Outcome.Verdict.PASSED) {
      enact(life, at);
    }
    telling.decided(life, verdict, rolls.people(decision.coop(), decision.number(), false));
  }

  private void enact(Life life, Instant at) {
    var decision = life.decision();
    var passed =
        new Passed(
            decision.coop(), decision.number(), decision.subject(), decision.title(), decision.body(), decision.tags(), at, life.given().zone());
    switch (enactors.of(decision.matter()).enact(passed)) {
      case Enacted.Done done -> {
        keep(decision, done.effect().toString(), null);
        acts.enacted(decision);
      }
      case Enacted.Refused refused -> keep(decision, null, Enactment.write(refused.problems()));
    }
  }

  private void keep(Decision decision, @Nullable String effect, @Nullable String refusal) {
    jdbc.sql(KEEP)
        .param("coop", decision.coop().value())
        .param("number", decision.number().value())
        .param("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
        .param("effect", effect, java.sql.Types.VARCHAR)
        .param("refusal", refusal, java.sql.Types.VARCHAR)
        .update();
  }
}
