package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was in a ballot file. */
public sealed interface ReadFile {
  /** Who stands, or which projects. */
  Slate slate();

  /** Ballots that rank. @param seats places to fill, 0 where the file tells none */
  record Ranked(Slate slate, int seats, Rankings ballots) implements ReadFile {}

  /** Ballots that give marks. @param seats places to fill, 0 where the file tells none */
  record Marked(Slate slate, int seats, Marks ballots) implements ReadFile {}

  /**
   * A participatory budget (Pabulib). Approvals are marks of 1; points stand as given; in an ordinal vote among n projects the first one named
   * has the mark n, the next n − 1.
   *
   * @param costs of each project, in whole units of the currency
   * @param currency code as in the file, empty where it tells none
   * @param voteType as in the file: approval, ordinal, cumulative, scoring, choose-1
   * @param meta everything the file says about itself
   */
  record Budget(
      Slate slate, List<Fraction> costs, Fraction budget, String currency, String voteType, Marks ballots, SortedMap<String, String> meta)
      implements ReadFile {
    public Budget {
      costs = List.copyOf(costs);
      meta = Collections.unmodifiableSortedMap(new TreeMap<>(meta));
    }
  }
}
