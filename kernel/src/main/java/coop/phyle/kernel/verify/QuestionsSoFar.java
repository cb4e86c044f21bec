package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.ballots.count.RivalCount;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Members' initiatives: what forced a vote, and each vote between rivals, counted again by the rule of ordinary resolutions. */
final class QuestionsSoFar {
  /** @param lot promised; none by openings from before there were promises */
  private record Opened(int rivals, boolean secret, RuleBook rules, String closesAt, SortedMap<ClassId, Long> roll, Optional<PromisedLot> lot) {
    /** Secret votes of old list no ballots. */
    boolean listed() {
      return !secret || lot.isPresent();
    }
  }

  private final UUID coop;
  private final StatutesSoFar statutes;
  private final MembersSoFar members;
  private final RollCheck roll;
  private final List<String> notes;
  private final PromisedLots lots;
  private final Map<Long, Opened> open = new HashMap<>();

  QuestionsSoFar(UUID coop, StatutesSoFar statutes, MembersSoFar members, List<String> notes) {
    this.coop = coop;
    this.statutes = statutes;
    this.members = members;
    this.roll = new RollCheck(members, notes);
    this.notes = notes;
    this.lots = new PromisedLots(notes);
  }

  /** Enough supported it, by the rule book of that day. */
  void supported(Json.Obj body) {
    var name = "question " + body.whole("question");
    var rules = statutes.version(body.whole("statutesVersion"), name + ", statutes version");
    var needed = rules.participation().required(body.whole("members"));
    Differs.unlessEqual(needed, body.whole("needed"), name + ", supporters needed");
    Differs.unless(body.whole("supporters") >= needed, name + ", supporters", "at least " + needed, body.whole("supporters"));
  }

  void opened(Instant at, Json.Obj body) {
    var number = body.whole("question");
    var name = "question " + number;
    var rules = statutes.version(body.whole("statutesVersion"), name + ", statutes version");
    var rule = rules.rule(ResolutionKind.ORDINARY);
    Differs.unlessEqual(rule.secrecy() == DecisionRule.Secrecy.SECRET, body.flag("secret"), name + ", secrecy by its rule");
    var frozen = new TreeMap<ClassId, Long>();
    body.object("roll").members().keySet().forEach(key -> frozen.put(new ClassId(key), body.object("roll").whole(key)));
    roll.check(name, at, rule.electorate(), rules, frozen, body.text("rollRoot"));
    var rivals = body.each("initiatives", one -> one.asObject().whole("place")).size();
    var opened = new Opened(rivals, body.flag("secret"), rules, body.text("closesAt"), frozen, lots.opened(name, body));
    Differs.unless(open.put(number, opened) == null, name, "opened once", "opened again");
  }

  void closed(Json.Obj body) {
    var name = "question " + body.whole("question");
    var opened = open.remove(body.whole("question"));
    if (opened == null) {
      throw new Differs(name, "open", "not open");
    }
    Differs.unlessEqual(opened.closesAt(), body.text("closedAt"), name + ", closing time");
    Differs.unless(opened.listed() == body.has("box"), name + ", list of ballots", opened.listed() ? "one" : "none", opened.listed() ? "none" : "one");
    if (opened.lot().isPresent()) {
      PromisedLots.kept(name, opened.lot().get(), body.each("box", ballot -> ballot.asObject().text("code")), body.text("seed"));
    }
    if (body.has("input")) {
      counted(name, opened, body, body.in("input", Polled::read));
    } else {
      Differs.unless(opened.secret(), name + ", what was counted", "the ballots of an open vote", "nothing");
      notes.add(name + ": attested, sealed for its small classes; not recomputed");
    }
    if (opened.listed()) {
      listed(opened, body);
    }
  }

  /** Ballots, with the members' numbers where the vote was open. */
  private void listed(Opened opened, Json.Obj body) {
    var list = new PollList("question", coop, body.whole("question"), opened.secret(), opened.rules().participation().delegations(), members);
    var input = body.has("input") ? Optional.of(body.in("input", Polled::read)) : Optional.<Polled>empty();
    list.check(body.each("box", Json::asObject), body.whole("ballots"), input);
  }

  private void counted(String name, Opened opened, Json.Obj body, Polled input) {
    Differs.unlessEqual(opened.roll(), input.eligible(), name + ", voters");
    Differs.unlessEqual(new RankPaper(opened.rivals() + 1, 1, true), input.paper(), name + ", paper");
    Differs.unlessEqual(body.whole("ballots"), input.cast(), name + ", ballots");
    Differs.unless(
        opened.lot().isPresent() || body.text("seed").startsWith(input.hash().hex()), name + ", seed", "the hash of the input first", body.text("seed"));
    var small = input.eligible().keySet().stream().anyMatch(id -> SmallClass.sealed(input.cast(id)));
    Differs.unless(!opened.secret() || !small, name + ", classes of a secret vote", "5 ballots or more, or none", "fewer");
    var slate = Slate.of("", IntStream.rangeClosed(1, opened.rivals() + 1).mapToObj(Integer::toString).toList());
    var lot = new Lot(body.text("seed"), "question " + body.whole("question"));
    var result = RivalCount.count(input, opened.rules().rule(ResolutionKind.ORDINARY), opened.rules().weighting(), slate, lot);
    if (opened.lot().isEmpty()) {
      lots.unpromised(name, Optional.of(result.working()));
    }
    Differs.unlessEqual(result.verdict(), body.choice("verdict", Outcome.Verdict.class), name + ", verdict");
    Differs.unlessEqual((long) result.winner(), body.whole("winner"), name + ", winner");
  }
}
