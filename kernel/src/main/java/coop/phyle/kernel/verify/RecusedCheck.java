package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Interested;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Directors who did not vote on a question of the board for an interest of their own: as the rules let them, each once and declared before the
 * closing, so that nobody is put aside for what they said; and none with a ballot, named or not.
 */
final class RecusedCheck {
  private final String name;
  private final DecisionsSoFar.Opened decision;
  private final MembersSoFar members;
  private final SortedMap<Long, Instant> declared;

  /** @param declared when each member declared an interest, by number */
  RecusedCheck(DecisionsSoFar.Opened decision, MembersSoFar members, SortedMap<Long, Instant> declared) {
    this.name = "decision " + decision.number();
    this.decision = decision;
    this.members = members;
    this.declared = declared;
  }

  /** The roll a count is measured against: without the recused, unless the rules let them count. */
  SortedMap<ClassId, Long> roll(Json.Obj act) {
    var roll = new TreeMap<>(decision.roll());
    var follows = decision.rules().meetings().interested();
    var leaves = decision.rule().electorate() == DecisionRule.Electorate.BOARD && follows != Interested.VOTING;
    if (leaves) {
      silent(act);
    }
    if (!act.has("recused")) {
      return roll;
    }
    Differs.unless(leaves, name + ", recused", "in questions of the board whose rules recuse", act.get("recused").orElseThrow());
    var once = new HashSet<Long>();
    for (var recused : act.each("recused", Json::asObject)) {
      recused.only(Set.of("member", "class"));
      var member = recused.whole("member");
      var id = recused.as("class", ClassId::new);
      var classes = members.numbered(member).classes().values();
      Differs.unless(classes.contains(id), name + ", class of recused member " + member, classes, id);
      Differs.unless(once.add(member), name + ", recused member " + member, "once", "twice");
      inTime(member, Instant.parse(act.text("closedAt")));
      var left = roll.getOrDefault(id, 0L) - (follows == Interested.APART ? 1 : 0);
      Differs.unless(roll.containsKey(id) && left >= 0, name + ", recused of class " + id, "at most " + decision.roll().getOrDefault(id, 0L), "more");
      roll.put(id, left);
    }
    return roll;
  }

  private void silent(Json.Obj act) {
    var voted = act.each("ballots", Json::asObject).stream().filter(b -> b.has("member")).map(b -> b.whole("member")).collect(Collectors.toSet());
    declared.keySet().forEach(member -> Differs.unless(!voted.contains(member), name + ", interested member " + member, "no ballot", "a ballot"));
  }

  private void inTime(long member, Instant closedAt) {
    var at = declared.get(member);
    var early = at != null && !at.isAfter(closedAt);
    Differs.unless(early, name + ", recused member " + member, "an interest declared before " + closedAt, at == null ? "none" : "declared " + at);
  }
}
