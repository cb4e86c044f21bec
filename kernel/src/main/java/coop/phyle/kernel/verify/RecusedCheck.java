package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Interested;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Directors who did not vote on a question of the board for an interest of their own: each once, none with a ballot, as the rules let them. */
final class RecusedCheck {
  private final String name;
  private final DecisionsSoFar.Opened decision;
  private final MembersSoFar members;

  RecusedCheck(String name, DecisionsSoFar.Opened decision, MembersSoFar members) {
    this.name = name;
    this.decision = decision;
    this.members = members;
  }

  /** The roll a count is measured against: without the recused, unless the rules let them count. */
  SortedMap<ClassId, Long> roll(Json.Obj act) {
    var roll = new TreeMap<>(decision.roll());
    if (!act.has("recused")) {
      return roll;
    }
    var follows = decision.rules().meetings().interested();
    var ofBoard = decision.rule().electorate() == DecisionRule.Electorate.BOARD && follows != Interested.VOTING;
    Differs.unless(ofBoard, name + ", recused", "in questions of the board whose rules recuse", act.get("recused").orElseThrow());
    var voted = act.each("ballots", Json::asObject).stream().filter(b -> b.has("member")).map(b -> b.whole("member")).collect(Collectors.toSet());
    var once = new HashSet<Long>();
    for (var recused : act.each("recused", Json::asObject)) {
      recused.only(Set.of("member", "class"));
      var member = recused.whole("member");
      var id = recused.as("class", ClassId::new);
      var classes = members.numbered(member).classes().values();
      Differs.unless(classes.contains(id), name + ", class of recused member " + member, classes, id);
      Differs.unless(once.add(member), name + ", recused member " + member, "once", "twice");
      Differs.unless(!voted.contains(member), name + ", recused member " + member, "no ballot", "a ballot");
      var left = roll.getOrDefault(id, 0L) - (follows == Interested.APART ? 1 : 0);
      Differs.unless(roll.containsKey(id) && left >= 0, name + ", recused of class " + id, "at most " + decision.roll().getOrDefault(id, 0L), "more");
      roll.put(id, left);
    }
    return roll;
  }
}
