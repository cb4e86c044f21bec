package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Decisions from opening to enactment; each closing is recounted under the rules named at its opening. */
final class DecisionsSoFar {
  /** What the opening froze. */
  record Opened(long number, Matter matter, boolean secret, DecisionRule rule, RuleBook rules, SortedMap<ClassId, Long> roll) {}

  /** What remains of a closed one. */
  private record Closed(Matter matter, Outcome.Verdict verdict, boolean sealed) {}

  private final UUID coop;
  private final StatutesSoFar statutes;
  private final RollCheck roll;
  private final MembersSoFar members;
  private final Optional<Openings> openings;
  private final List<String> notes;
  private final Map<Long, Opened> open = new HashMap<>();
  private final Map<Long, Closed> closed = new HashMap<>();
  private final Map<Long, SortedMap<Long, Instant>> interests = new HashMap<>();
  private final Set<Long> enacted = new HashSet<>();
  private final Set<Long> amended = new HashSet<>();

  DecisionsSoFar(UUID coop, StatutesSoFar statutes, MembersSoFar members, Optional<Openings> openings, List<String> notes) {
    this.coop = coop;
    this.statutes = statutes;
    this.members = members;
    this.roll = new RollCheck(members, notes);
    this.openings = openings;
    this.notes = notes;
  }

  void opened(Instant at, Json.Obj body) {
    var number = body.whole("decision");
    var name = "decision " + number;
    Differs.unless(!open.containsKey(number) && !closed.containsKey(number), name, "opened once", "opened again");
    var rules = statutes.version(body.whole("statutesVersion"), name + ", statutes version");
    var rule = rules.rule(body.choice("kind", ResolutionKind.class));
    var secret = body.flag("secret");
    Differs.unless(rule.secrecy() != DecisionRule.Secrecy.OPEN || !secret, name + ", secrecy by its rule", "open", "secret");
    Differs.unless(rule.secrecy() != DecisionRule.Secrecy.SECRET || secret, name + ", secrecy by its rule", "secret", "open");
    var frozen = new TreeMap<ClassId, Long>();
    body.object("roll").members().keySet().forEach(key -> frozen.put(new ClassId(key), body.object("roll").whole(key)));
    roll.check(name, at, rule.electorate(), rules, frozen, body.text("rollRoot"));
    open.put(number, new Opened(number, body.choice("matter", Matter.class), secret, rule, rules, frozen));
  }

  /** An interest is declared while the question is open to it, not once the result is known. */
  void interested(Instant at, Json.Obj body) {
    body.only(Set.of("decision", "member"));
    var number = body.whole("decision");
    var member = members.numbered(body.whole("member")).number();
    var name = "decision %d, interest of member %d".formatted(number, member);
    Differs.unless(!closed.containsKey(number), name, "declared before its closing", "declared after it");
    Differs.unless(interests.computeIfAbsent(number, any -> new TreeMap<>()).put(member, at) == null, name, "declared once", "declared again");
  }

  void closed(Json.Obj body) {
    var number = body.whole("decision");
    var opened = open.remove(number);
    if (opened == null) {
      throw new Differs("decision " + number, "open", closed.containsKey(number) ? "closed before" : "never opened");
    }
    var declared = interests.getOrDefault(number, Collections.emptySortedMap());
    var verdict = new Recount(coop, opened, members, new RecusedCheck(opened, members, declared), openings.flatMap(o -> o.of(number)), notes).check(body);
    var counts = body.object("counts");
    var sealed = counts.members().keySet().stream().anyMatch(id -> counts.object(id).has("commitment"));
    closed.put(number, new Closed(opened.matter(), verdict, sealed));
  }

  void enacted(Json.Obj body) {
    var number = body.whole("decision");
    var decision = passed(number);
    Differs.unlessEqual(decision.matter(), body.choice("effect", Matter.class), "decision " + number + ", effect");
    Differs.unless(enacted.add(number), "decision " + number, "enacted once", "enacted again");
  }

  /** An amendment needs a passed decision to amend, each its own. */
  void amends(Json.Obj body) {
    var number = body.whole("decision");
    var decision = passed(number);
    Differs.unlessEqual(Matter.AMEND_STATUTES, decision.matter(), "decision " + number + ", matter of an amendment");
    Differs.unless(amended.add(number), "decision " + number, "amends the statutes once", "amends them again");
  }

  /** Sealed ballots can be read only of a closed decision that has some. */
  void sealed(long number) {
    var decision = closed.get(number);
    if (decision == null) {
      throw new Differs("decision " + number, "closed before its sealed ballots are read", open.containsKey(number) ? "open" : "never opened");
    }
    Differs.unless(decision.sealed(), "decision " + number + ", sealed ballots that were read", "a sealed class", "none");
  }

  /** An opening file that names decisions this record has not closed, or without sealed classes, is of some other history. */
  void end() {
    for (var number : openings.map(o -> o.decisions().keySet()).orElse(new TreeMap<Long, Openings.Opened>().keySet())) {
      Differs.unless(closed.containsKey(number), "opening file, decision " + number, "a closed decision", "none in this record");
    }
  }

  private Closed passed(long number) {
    var decision = closed.get(number);
    if (decision == null) {
      throw new Differs("decision " + number, "closed and passed before it takes effect", open.containsKey(number) ? "open" : "never opened");
    }
    Differs.unlessEqual(Outcome.Verdict.PASSED, decision.verdict(), "decision " + number + ", verdict before it takes effect");
    return decision;
  }
}
