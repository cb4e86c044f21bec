package coop.phyle.payments;

import coop.phyle.shell.Problem;
import java.util.List;

/** What became of a receipt, an undoing or a repayment. */
public sealed interface Confirming {
  /** Booked; the transfer is as it stands now. */
  record Confirmed(Transfer transfer) implements Confirming {}

  /** The same was confirmed before; nothing was written. */
  record AlreadyConfirmed(Transfer transfer) implements Confirming {}

  record Refused(List<Problem> problems) implements Confirming {
    public Refused {
      problems = List.copyOf(problems);
    }

    static Refused of(String field, String key, Object... args) {
      return new Refused(List.of(Problem.of(field, key, args)));
    }
  }
}
