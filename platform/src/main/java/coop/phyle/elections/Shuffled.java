package coop.phyle.elections;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.shell.PersonId;
import java.util.Comparator;
import java.util.List;

/** The order in which one voter reads the candidates: another for each voter, the same after each reload, and never that of register or nomination. */
final class Shuffled {
  private Shuffled() {}

  static List<Candidate> forReader(Election election, List<Candidate> candidates, PersonId reader) {
    return candidates.stream()
        .sorted(Comparator.comparing((Candidate c) -> Hash.of(election.coop() + " " + election.number() + " " + reader + " " + c.member()).hex()))
        .toList();
  }
}
