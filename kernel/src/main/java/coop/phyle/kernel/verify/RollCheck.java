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
    var current = members.current(at);
    var everybody = roll.equals(numbers(at, current));
    if (!byClass(decision, at, rules, roll, rollRoot) || !everybody) {
      note(electorate == DecisionRule.Electorate.MEMBERS, decision, roll, current.size());
    }
  }

  /** The same for a roll of some classes alone. */
  void classes(String name, Instant at, RuleBook rules, SortedMap<ClassId, Long> roll, String rollRoot) {
    note(!byClass(name, at, rules, roll, rollRoot), name, roll, (int) members.current(at).stream().filter(m -> roll.containsKey(m.classAt(at))).count());
  }

  /** Whether the roll has all members of each of its classes; its root is then theirs. */
  private boolean byClass(String name, Instant at, RuleBook rules, SortedMap<ClassId, Long> roll, String rollRoot) {
    var root = new Hash(rollRoot);
    var current = members.current(at);
    var counts = numbers(at, current);
    for (var entry : roll.entrySet()) {
      var id = entry.getKey();
      long voters = entry.getValue();
      Differs.unless(rules.memberClass(id).isPresent(), name + ", roll", "classes of its statutes", id);
      var known = counts.getOrDefault(id, 0L);
      Differs.unless(voters >= 1 && voters <= known, name + ", voters of class " + id, "1 to %d, its members".formatted(known), voters);
    }
    if (!roll.entrySet().stream().allMatch(entry -> entry.getValue().equals(counts.get(entry.getKey())))) {
      return false;
    }
    var lines = current.stream().filter(m -> roll.containsKey(m.classAt(at))).map(m -> m.id() + " " + m.classAt(at)).sorted().toList();
    Differs.unlessEqual(MerkleTree.rootOf(lines), root, name + ", root over the roll");
    return true;
  }

  private void note(boolean incomplete, String name, SortedMap<ClassId, Long> roll, int current) {
    if (incomplete) {
      notes.add("%s: the roll has %d of %d members; who was left out, and why, the record does not say".formatted(name, sum(roll), current));
    }
  }

  private static SortedMap<ClassId, Long> numbers(Instant at, List<MembersSoFar.Entry> current) {
    var counts = new TreeMap<ClassId, Long>();
    current.forEach(m -> counts.merge(m.classAt(at), 1L, Long::sum));
    return counts;
  }

  private static long sum(SortedMap<ClassId, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
