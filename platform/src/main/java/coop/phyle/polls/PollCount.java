package coop.phyle.polls;

import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.ballots.count.PaperCount;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.ballots.count.Terms;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** From what the box holds to a result: a pure function of the poll, the ballots, the weights and the seed. */
final class PollCount {
  private PollCount() {}

  static Polled input(Poll poll, SortedMap<ClassId, Long> eligible, SortedMap<ClassId, SortedMap<String, Long>> said) {
    var paper = poll.asked().paper().orElseThrow();
    if (!poll.asked().secret()) {
      return Polled.of(paper, eligible, said);
    }
    var together = new TreeMap<String, Long>();
    said.values().forEach(texts -> texts.forEach((text, number) -> together.merge(text, number, Math::addExact)));
    return Polled.of(paper, Map.of(PollBallots.ALL, eligible.values().stream().reduce(0L, Math::addExact)), Map.of(PollBallots.ALL, together));
  }

  /** A time as the same moment for everybody: the working is read in every zone. */
  private static String name(Choice choice) {
    return choice.slot().map(Object::toString).orElse(choice.label());
  }

  /** @param seed for ties, in hexadecimal digits; empty in a running count, whose ties nothing settles yet */
  static PaperResult result(Poll poll, RuleBook rules, Polled input, String seed, long settled) {
    var asked = poll.asked();
    var slate = Slate.of("", asked.choices().stream().map(PollCount::name).toList());
    var weighting = asked.weighted()
        ? Optional.of(new ElectionWeighting(Test.Basis.CLASS_WEIGHTED, rules.weighting()))
        : Optional.<ElectionWeighting>empty();
    var terms = new Terms(slate, weighting, new Lot(seed, "poll " + poll.number()), Collections.emptySortedMap(), settled);
    return PaperCount.count(input, asked.rule().orElseThrow(), terms);
  }
}
