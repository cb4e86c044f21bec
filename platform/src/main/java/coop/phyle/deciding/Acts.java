package coop.phyle.deciding;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Voter;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a decision leaves in the co-op's record (docs/record-format.md). */
@Component
class Acts {
  private final Record record;

  Acts(Record record) {
    this.record = record;
  }

  /** Takes the co-op's place in the record before reading what an act will state. */
  void inOrder(CoopId coop) {
    record.inOrder(coop);
  }

  /** @param root over the roll's lines, in hex */
  void opened(Life life, List<Voter> voters, String root) {
    var decision = life.decision();
    record.note(
        decision.coop(),
        "decision-opened",
        Json.obj()
            .with("decision", decision.number().value())
            .with("kind", decision.kind())
            .with("matter", decision.matter())
            .with("title", title(decision))
            .with("bodySha256", Hash.of(decision.body()).hex())
            .with("statutesVersion", life.given().statutesVersion())
            .with("secret", decision.secret())
            .with("roll", roll(voters))
            .with("rollRoot", root)
            .with("opensAt", life.given().opensAt().toString())
            .with("closesAt", life.given().closesAt().toString()));
  }

  /** Noted when it is declared: whoever is put aside was so before the result. What the interest is stays out. */
  void interested(Life life, Voter director) {
    record.note(
        life.decision().coop(), "interest-declared", Json.obj().with("decision", life.number().value()).with("member", director.number()));
  }

  void closed(CoopId coop, Closing closing, Map<ClassId, Commitment.Salt> salts) {
    record.note(coop, "decision-closed", closing.act(salts));
  }

  void enacted(Decision decision) {
    record.note(
        decision.coop(), "decision-enacted", Json.obj().with("decision", decision.number().value()).with("effect", decision.matter()));
  }

  /** Reading sealed ballots is an act itself: everybody sees in which office that was done, by which member's number, and when. */
  void openingsRead(Decision decision, Voter director) {
    record.note(
        decision.coop(),
        "openings-read",
        Json.obj().with("decision", decision.number().value()).with("office", Office.DIRECTOR).with("number", director.number()));
  }

  /** A title about a person stays out of a log that never forgets; its matter stands instead. */
  private static String title(Decision decision) {
    return switch (decision.matter()) {
      case STATEMENT, AMEND_STATUTES, DISSOLVE, ADOPT_POLICY, REPEAL_POLICY -> decision.title();
      case ADMIT_MEMBER, REMOVE_MEMBER, APPOINT_OFFICER, REMOVE_OFFICER -> plain(decision.matter());
    };
  }

  private static String plain(Matter matter) {
    return matter.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static Json.Obj roll(List<Voter> voters) {
    var roll = Json.obj();
    var numbers = voters.stream().collect(Collectors.groupingBy(Voter::memberClass, TreeMap::new, Collectors.counting()));
    for (var entry : numbers.entrySet()) {
      roll = roll.with(entry.getKey().key(), entry.getValue());
    }
    return roll;
  }
}
