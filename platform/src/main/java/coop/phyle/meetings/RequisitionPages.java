package coop.phyle.meetings;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the pages of requisitions are given. */
public final class RequisitionPages {
  private RequisitionPages() {}

  /** The clock that would run: months to call, weeks to hold, and how many convene after that. */
  public record Rules(int callMonths, int holdWeeks, int conveners) {}

  public record Row(int number, String title, int signatures, int needed, Optional<LocalDate> conveneBy, boolean answered) {}

  /**
   * One requisition.
   *
   * @param conveners who have joined to convene, of those needed
   * @param meeting that answers it, drafted or called
   * @param runs whether the reader may draft the meeting
   * @param seats the reader's own, one for each member they act for
   */
  public record Shown(
      int number,
      String title,
      Content business,
      int signatures,
      int needed,
      List<String> signatories,
      Optional<LocalDate> conveneBy,
      Optional<LocalDate> holdBy,
      boolean called,
      boolean overdue,
      int conveners,
      int convenersNeeded,
      Optional<Integer> meeting,
      boolean runs,
      List<Seat> seats) {}

  public record Seat(String member, String name, boolean signed, boolean convenes) {}
}
