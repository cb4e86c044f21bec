package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The projects selected and the whole working. Projects are numbered from 0 here.
 *
 * @param method as named on the command line, options included
 * @param ballots ballots read, blank ones included
 * @param distinct different (class, pattern) among them
 * @param selected in order of purchase
 * @param spent in minor units
 * @param inquorate the class whose absence leaves the vote without a result
 */
public record Selection(
    String method, BigInteger ballots, int distinct, List<Integer> selected, long spent, List<Stage> stages, List<Tie> ties,
    Optional<ClassId> inquorate) {
  public Selection {
    selected = List.copyOf(selected);
    stages = List.copyOf(stages);
    ties = List.copyOf(ties);
  }
}
