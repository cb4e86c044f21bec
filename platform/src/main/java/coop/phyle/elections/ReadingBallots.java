package coop.phyle.elections;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Box;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Seat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The ballots one person casts, and what a receipt finds. */
@Component
class ReadingBallots {
  private final Rolls rolls;
  private final Box box;

  ReadingBallots(Rolls rolls, Box box) {
    this.rolls = rolls;
    this.box = box;
  }

  List<ElectionPages.Place> places(Election election, PersonId person) {
    return rolls.of(election.coop(), election.number(), person).stream().map(seat -> place(election, seat)).toList();
  }

  private ElectionPages.Place place(Election election, Seat seat) {
    var mine = election.secret() ? Optional.<Box.Mine>empty() : box.mine(election.coop(), election.number(), seat.member());
    return new ElectionPages.Place(
        seat.member().toString(), seat.number(), seat.name(), seat.voted(), mine.map(m -> ranks(m.said())).orElse(Map.of()), mine.map(Box.Mine::receipt));
  }

  /** What the ballot with this receipt says, in names. */
  Optional<List<String>> find(Standing standing, Receipt receipt) {
    return box.find(standing.election().coop(), standing.election().number(), receipt).map(said -> names(standing, said));
  }

  static List<String> names(Standing standing, String said) {
    return ranks(said).entrySet().stream().sorted(Map.Entry.comparingByValue()).map(r -> standing.option(r.getKey()).name()).toList();
  }

  /** Rank by option. */
  static Map<Integer, Integer> ranks(String said) {
    var ranks = new TreeMap<Integer, Integer>();
    if (!said.equals(Paper.BLANK)) {
      Arrays.stream(said.split(" ")).map(Integer::valueOf).forEach(option -> ranks.put(option, ranks.size() + 1));
    }
    return ranks;
  }
}
