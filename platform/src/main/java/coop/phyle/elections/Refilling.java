package coop.phyle.elections;

import coop.phyle.kernel.tally.transfer.Countback;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills seats that fell vacant from the ballots of the election: they are counted again as if those who left had not stood, and whoever still sits is guarded. */
@Service
@Transactional
class Refilling {
  private final Elections elections;
  private final Candidates candidates;
  private final Slates slates;
  private final Results results;
  private final FillingSeats filling;
  private final Members members;
  private final ElectionActs acts;
  private final TellingElectors telling;
  private final Clock clock;

  Refilling(
      Elections elections, Candidates candidates, Slates slates, Results results, FillingSeats filling, Members members, ElectionActs acts,
      TellingElectors telling, Clock clock) {
    this.elections = elections;
    this.candidates = candidates;
    this.slates = slates;
    this.results = results;
    this.filling = filling;
    this.members = members;
    this.acts = acts;
    this.telling = telling;
    this.clock = clock;
  }

  /** @param gone candidates whose seats are vacant */
  public Answer refill(CoopId coop, VoteNumber number, Set<Integer> gone, PersonId by) {
    acts.inOrder(coop);
    var life = elections.lock(coop, number).filter(l -> l.outcome().map(o -> o.how() == How.VOTE).orElse(false));
    if (life.isEmpty()) {
      return new Answer.Gone();
    }
    var election = life.get().election();
    var held = results.seats(election).stream().filter(seat -> !seat.vacated()).toList();
    if (gone.isEmpty() || !filling.vacant(election, held).stream().map(Results.Taken::candidate).collect(Collectors.toSet()).containsAll(gone)) {
      return Answer.Refused.of("gone", "elections.problem.vacated");
    }
    var standing = slates.of(election);
    var sitting = options(standing, held.stream().map(Results.Taken::candidate).filter(c -> !gone.contains(c)).collect(Collectors.toSet()));
    var count = standing.count(new Countback(election.method().transfer(), away(standing, gone), sitting), results.patterns(election), life.get().outcome().orElseThrow().seed());
    var elected = count.elected().stream().filter(option -> !sitting.contains(option)).limit(gone.size()).map(option -> standing.option(option + 1)).toList();
    fill(election, held, gone, elected, by);
    return new Answer.Done(number);
  }

  private void fill(Election election, List<Results.Taken> held, Set<Integer> gone, List<Candidate> elected, PersonId by) {
    var round = results.countback(election, List.copyOf(new TreeSet<>(gone)), by, clock.instant());
    var all = candidates.of(election);
    var left = gone.stream().sorted().map(number -> all.get(number - 1)).toList();
    List<LocalDate> until = held.stream().filter(seat -> gone.contains(seat.candidate())).flatMap(seat -> seat.until().stream()).toList();
    filling.seat(election, round, elected, until);
    acts.refilled(election, round, left, elected);
    telling.decided(election);
  }

  /** Who cannot take a seat: those who leave now or left before, and who is no longer a member. */
  private TreeSet<Integer> away(Standing standing, Set<Integer> gone) {
    var current = members.roll(standing.election().coop()).stream().map(Voter::member).collect(Collectors.toSet());
    var before = results.seats(standing.election()).stream().filter(Results.Taken::vacated).map(Results.Taken::candidate).collect(Collectors.toSet());
    var away = options(standing, gone);
    away.addAll(options(standing, before));
    IntStream.range(0, standing.candidates().size()).filter(i -> !current.contains(standing.option(i + 1).member())).forEach(away::add);
    return away;
  }

  /** Places on the ballot paper, from 0. */
  private static TreeSet<Integer> options(Standing standing, Set<Integer> numbers) {
    return IntStream.range(0, standing.candidates().size()).filter(i -> numbers.contains(standing.option(i + 1).number())).boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
