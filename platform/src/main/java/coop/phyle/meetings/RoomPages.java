package coop.phyle.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the attendance page is given. */
public final class RoomPages {
  private RoomPages() {}

  /**
   * A room at a moment.
   *
   * @param votes members there and proxies that count
   * @param needed votes that make a quorum
   * @param people some of the roll: the first of those there, expected or sought
   * @param more how many more of them there are
   * @param adjourns whether it may be adjourned for want of a quorum now
   * @param adjourned when earlier sittings ended
   */
  public record Shown(
      int number,
      String title,
      Stage stage,
      Form form,
      ZoneId zone,
      Instant due,
      Instant at,
      int votes,
      int needed,
      int roll,
      List<Part> parts,
      List<Person> people,
      int more,
      String sought,
      boolean runs,
      boolean adjourns,
      List<Instant> adjourned) {
    public boolean quorate() {
      return votes >= needed;
    }

    public boolean ahead() {
      return stage == Stage.CALLED || stage == Stage.OPEN || stage == Stage.ADJOURNED;
    }

    public boolean began() {
      return !at.isBefore(due);
    }
  }

  /** One class. */
  public record Part(String name, int eligible, int present, int proxies) {}

  /**
   * One member on the roll.
   *
   * @param answer whether they said they come
   * @param proxy who holds their proxy
   * @param represented whether that proxy counts now
   * @param mine whether the reader acts for them
   */
  public record Person(
      String member,
      int number,
      String name,
      String inClass,
      String answer,
      boolean here,
      Optional<Instant> came,
      Optional<Instant> left,
      boolean online,
      Optional<String> proxy,
      boolean represented,
      boolean mine) {}
}
