package coop.phyle.meetings;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the minutes' page is given. */
public final class MinutesPages {
  private MinutesPages() {}

  /**
   * Minutes of a closed meeting.
   *
   * @param shown the text the reader sees: the published one, for those who run the meeting the newest
   * @param draft text of the form, for those who run it
   * @param later meetings that may have approved them, for those who run it
   */
  public record Shown(int number, String title, boolean runs, Optional<Text> shown, String draft, List<Version> versions, List<MeetingPages.Named> later) {
    public boolean approved() {
      return versions.stream().anyMatch(v -> v.approvedAtMeeting().isPresent());
    }

    public boolean published() {
      return versions.stream().anyMatch(v -> v.published().isPresent());
    }
  }

  public record Text(int version, Content html) {}

  public record Version(int version, String by, Instant at, Optional<Instant> published, Optional<Integer> approvedAtMeeting) {}
}
