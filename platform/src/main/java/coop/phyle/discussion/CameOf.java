package coop.phyle.discussion;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of something that was decided, for its own page: a module above declares one as a bean. Asked inside the co-op's tenancy and a transaction. */
public interface CameOf {
  /**
   * In a few statements, however large the tree; empty for whoever is no member.
   *
   * @param told the day to look at it again, as its own module was told
   */
  Optional<Came> of(CoopId coop, CardKind kind, int number, PersonId reader, Optional<Settled.Review> told);

  /**
   * Everything that came of it.
   *
   * @param path where it is followed through
   * @param progress of all together; empty where nothing is noted
   * @param review the day to look at it again
   * @param due whether that day has come
   */
  record Came(String path, Optional<Fraction> progress, List<Branch> branches, Optional<LocalDate> review, boolean due) {
    public Came {
      branches = List.copyOf(branches);
    }
  }

  /**
   * A result and its parts.
   *
   * @param status message key of how it stands
   * @param answers who answers for it, by name
   * @param late whether its day has passed and it is not done
   * @param over whether it is done or dropped
   */
  record Branch(
      int number, String path, String title, String status, Fraction progress, String answers, Optional<LocalDate> due, boolean late, boolean over, List<Branch> parts) {
    public Branch {
      parts = List.copyOf(parts);
    }
  }
}
