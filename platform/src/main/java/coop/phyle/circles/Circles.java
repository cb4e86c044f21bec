package coop.phyle.circles;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;

/** Reads circles as they stand today. Call inside the co-op's tenancy and a transaction. */
public interface Circles {
  Optional<Circle> of(CoopId coop, CircleNumber circle);

  /** Who sits in a circle today: members who are still members of the co-op, and guests whose last day has not come. */
  List<PersonId> members(CoopId coop, CircleNumber circle);

  /** Those of them who sit there as members, not as guests: who votes where a circle is asked. */
  List<PersonId> voters(CoopId coop, CircleNumber circle);

  /** Whether a person may read what a circle says; false for circles that do not exist. */
  boolean mayRead(CoopId coop, CircleNumber circle, PersonId person);

  /** Everything a person may know of, in two statements however many circles there are. */
  Reach reach(CoopId coop, PersonId person);
}
