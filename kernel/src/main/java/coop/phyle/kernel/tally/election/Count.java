package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The result of an election and its whole working. Candidates are numbered from 0 here.
 *
 * @param method as named on the command line, options included
 * @param ballots ballots read, blank ones included
 * @param distinct different (class, pattern) among them
 * @param quota votes that elect, where the method has a quota (the last one, where it moves)
 * @param elected in order of election; fewer than seats where nobody else can be
 * @param inquorate the class whose absence leaves the vote without a result
 */
public record Count(
    String method, int seats, BigInteger ballots, int distinct, Optional<Fraction> quota, List<Integer> elected,
    List<Tie> ties, List<Stage> stages, Optional<ClassId> inquorate) {
  public Count {
    elected = List.copyOf(elected);
    ties = List.copyOf(ties);
    stages = List.copyOf(stages);
  }
}
