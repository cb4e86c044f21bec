package coop.phyle.elections;

import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.count.Patterns;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who stands in an election, in the order of the ballot paper, and how their ballots are counted.
 *
 * @param candidates option 1 first
 */
record Standing(Election election, List<Candidate> candidates) {
  /** All ballots together: who votes does not weigh by class. */
  private static final ClassId TOGETHER = new ClassId("together");

  Standing {
    candidates = List.copyOf(candidates);
  }

  Seating seating() {
    return Seating.of(election.seats(), election.kept(), candidates.stream().map(Candidate::inClass).toList());
  }

  RankPaper paper() {
    return new RankPaper(candidates.size(), 1, false);
  }

  /** As the exported ballot files have it, so that a recount draws the same lots: without a title, for which CSV has no place. */
  Slate slate() {
    var ids = IntStream.rangeClosed(1, candidates.size()).mapToObj(Integer::toString).toList();
    var classes = election.method().keepsSeats() ? seating().classes(candidates.stream().map(Candidate::inClass).toList()) : List.<Optional<ClassId>>of();
    return new Slate("", ids, candidates.stream().map(Candidate::name).toList(), classes, Collections.emptySortedSet(), List.of());
  }

  /** @param seed of lots, in hex */
  Contest contest(String seed) {
    var seating = seating();
    SortedMap<ClassId, Contest.Seats> bounds = election.method().keepsSeats() ? seating.bounds() : new TreeMap<>();
    return new Contest(slate(), seating.seats(), bounds, Optional.empty(), new Lot(seed, ""));
  }

  /** @param patterns how many ballots say what */
  Rankings rankings(SortedMap<String, Long> patterns) {
    var ballots = patterns.values().stream().mapToLong(Long::longValue).sum();
    return Patterns.rankings(new Polled(paper(), new TreeMap<>(java.util.Map.of(TOGETHER, ballots)), new TreeMap<>(java.util.Map.of(TOGETHER, patterns))));
  }

  Count count(SortedMap<String, Long> patterns, String seed) {
    return count(election.method().counting(), patterns, seed);
  }

  Count count(RankedMethod method, SortedMap<String, Long> patterns, String seed) {
    return method.count(rankings(patterns), contest(seed));
  }

  Candidate option(int option) {
    return candidates.get(option - 1);
  }
}
