package coop.phyle.elections;

import coop.phyle.counting.Shown;
import coop.phyle.kernel.tally.command.Elected;
import coop.phyle.voting.Turnout;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What came of an election, counted again from what was kept. */
@Component
class ReadingResults {
  private final Results results;
  private final Candidates candidates;
  private final FillingSeats filling;

  ReadingResults(Results results, Candidates candidates, FillingSeats filling) {
    this.results = results;
    this.candidates = candidates;
    this.filling = filling;
  }

  ElectionPages.Decided decided(Standing standing, Life.Outcome outcome, List<Turnout> turnout) {
    var e = standing.election();
    var patterns = results.patterns(e);
    var ballots = patterns.values().stream().mapToLong(Long::longValue).sum();
    var withheld = outcome.how() == How.VOTE && ElectionActs.withheld(e, ballots);
    var count = outcome.how() == How.VOTE && !withheld
        ? Optional.of(Shown.of(e.title(), new Elected(standing.count(patterns, outcome.seed()), standing.slate())))
        : Optional.<Shown>empty();
    var bounded = e.method().keepsSeats() && !standing.seating().bounds().isEmpty();
    return new ElectionPages.Decided(
        outcome.how(), outcome.seats(), seats(e), count, withheld, ballots, turnout.stream().mapToInt(Turnout::eligible).sum(), outcome.seed(),
        command(e, outcome, bounded), bounded);
  }

  private List<ElectionPages.Seat> seats(Election e) {
    var all = candidates.of(e);
    var seats = results.seats(e);
    var vacant = filling.vacant(e, seats);
    return seats.stream()
        .map(s -> new ElectionPages.Seat(s.candidate(), all.get(s.candidate() - 1).name(), s.from(), s.until(), s.refusal(), s.round(), s.vacated(), vacant.contains(s)))
        .toList();
  }

  private static String command(Election e, Life.Outcome outcome, boolean bounded) {
    var file = "election-" + e.number();
    return "./phyle tally " + file + ".blt --method " + e.method().command() + " --seats " + outcome.seats()
        + (bounded ? " --classes " + file + "-classes.json" : "") + " --seed " + outcome.seed();
  }
}
