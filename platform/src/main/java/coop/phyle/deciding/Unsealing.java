package coop.phyle.deciding;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Box;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the sealed ballots of a counted decision to an auditor, and notes in the record that it did. */
@Service
class Unsealing {
  private static final String SALTS =
      "select class, salt from deciding.decision_count where coop_id = :coop and number = :number and salt is not null";

  private final Decisions decisions;
  private final Box box;
  private final Rolls rolls;
  private final Statutes statutes;
  private final Members members;
  private final Acts acts;
  private final JdbcClient jdbc;
  private final Clock clock;

  Unsealing(Decisions decisions, Box box, Rolls rolls, Statutes statutes, Members members, Acts acts, JdbcClient jdbc, Clock clock) {
    this.decisions = decisions;
    this.box = box;
    this.rolls = rolls;
    this.statutes = statutes;
    this.members = members;
    this.acts = acts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The opening file (docs/record-format.md); empty when nothing is sealed, and for whoever is no director. */
  @Transactional
  public Optional<Json.Obj> unseal(CoopId coop, VoteNumber number, PersonId by) {
    var salts = salts(coop, number);
    var director = members.directors(coop).stream().filter(voter -> voter.votes().equals(by)).findFirst();
    return decisions
        .find(coop, number)
        .filter(life -> life.stage(clock.instant()).counted() && !salts.isEmpty() && director.isPresent())
        .map(
            life -> {
              acts.openingsRead(life.decision(), director.orElseThrow());
              return Openings.of(coop.value(), List.of(closing(life).opened(salts))).write();
            });
  }

  /** The same values the closing was built from, read again. */
  private Closing closing(Life life) {
    var decision = life.decision();
    var rules = statutes.version(decision.coop(), life.given().statutesVersion()).orElseThrow().rules();
    var ballots = box.ballots(decision.coop(), decision.number(), decision.secret());
    var counts = Closing.count(rolls.eligible(decision.coop(), decision.number()), ballots.stream().map(Closing.Counted::ballot).toList());
    return new Closing(
        decision.coop().value(),
        decision.number().value(),
        life.given().closesAt(),
        decision.secret(),
        counts,
        ballots,
        ClosingDecisions.outcome(rules, decision, counts));
  }

  private Map<ClassId, Commitment.Salt> salts(CoopId coop, VoteNumber number) {
    var salts = new TreeMap<ClassId, Commitment.Salt>();
    jdbc.sql(SALTS)
        .param("coop", coop.value())
        .param("number", number.value())
        .query(
            row -> {
              salts.put(new ClassId(row.getString("class")), new Commitment.Salt(HexFormat.of().formatHex(row.getBytes("salt"))));
            });
    return salts;
  }
}
