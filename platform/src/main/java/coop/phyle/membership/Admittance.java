package coop.phyle.membership;

import coop.phyle.shell.Problem;
import java.util.List;

/** What came of letting somebody in. */
public sealed interface Admittance {
  record Admitted(MemberId member, int number) implements Admittance {}

  record AlreadyMember(MemberId member, int number) implements Admittance {}

  /** There is no such request, or it has been answered or withdrawn. */
  record NotWaiting() implements Admittance {}

  record Invalid(List<Problem> problems) implements Admittance {}
}
