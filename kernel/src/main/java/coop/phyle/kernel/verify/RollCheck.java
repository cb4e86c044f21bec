package coop.phyle.kernel.verify;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a frozen roll against the register: nobody votes who is no member, and a roll of all members is the roll of exactly these. */
final class RollCheck {
  private final MembersSoFar members;
  private final List<String> notes;

  RollCheck(MembersSoFar members, List<String> notes) {
    this.members = members;
    this.notes = notes;
  }

  void check(
      String decision, Instant at, DecisionRule.Electorate electorate, RuleBook rules, SortedMap<ClassId, Long> roll, String rollRoot) {
    var root = new Hash(rollRoot);
    var current = members.current(at);
    var counts = new TreeMap<ClassId, Long>();
    current.forEach(m -> counts.merge(m.classAt(at), 1L, Long::sum));
    for (var id : roll.keySet()) {
      Differs.unless(rules.memberClass(id).isPresent(), decision + ", roll", "classes of its statutes", id);
      var known = counts.getOrDefault(id, 0L);
      Differs.unless(roll.get(id) >= 1 && roll.get(id) <= known, decision + ", voters of class " + id, "1 to %d, its members".formatted(known), roll.get(id));
    }
    if (roll.equals(counts)) {
      var lines = current.stream().map(m -> m.id() + " " + m.classAt(at)).sorted().toList();
      Differs.unlessEqual(MerkleTree.rootOf(lines), root, decision + ", root over the roll");
    } else if (electorate == DecisionRule.Electorate.MEMBERS) {
      notes.add("%s: the roll has %d of %d members; who was left out, and why, the record does not say".formatted(decision, sum(roll), current.size()));
    }
  }

  private static long sum(SortedMap<ClassId, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
