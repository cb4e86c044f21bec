package coop.phyle.membership;

import java.util.List;

/** What the page of invitation lists shows. */
public final class InvitationPages {
  private InvitationPages() {}

  /** A line that was passed over. */
  public record Line(int number, String email, String name) {}

  /**
   * What came of a list.
   *
   * @param members who are members already
   * @param open who hold an invitation they can still use
   * @param twice lines whose address stands further up
   */
  public record Told(int invited, List<Line> members, List<Line> open, List<Line> twice) {}
}
