package coop.phyle.meetings;

import coop.phyle.discussion.CameOf;
import coop.phyle.kernel.rules.ResolutionKind;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of this module are given. */
public final class MeetingPages {
  private MeetingPages() {}

  /**
   * All meetings; drafts only for those who run meetings.
   *
   * @param annual the annual meeting nobody has called yet, for those who run meetings
   */
  public record Board(List<Row> coming, List<Row> drafts, List<Row> past, boolean runs, Optional<Annual> annual) {}

  /** An annual meeting that is due: about the year that ended, to be called and held by two days. */
  public record Annual(LocalDate yearEnd, LocalDate callBy, LocalDate holdBy, boolean late) {}

  /**
   * Business proposed for an agenda: the minutes that wait, and for an annual meeting what statutes and law ask of it.
   *
   * @param key names its words
   * @param about what they speak of, Markdown, besides the year
   * @param approves the meeting whose minutes it approves
   */
  public record Proposed(String key, String kind, int minutes, String about, LocalDate yearEnd, Optional<Integer> approves) {}

  /** A meeting to choose. */
  public record Named(int number, String title) {}

  public record Row(int number, MeetingKind kind, String title, Stage stage, Form form, Instant when) {}

  /** A class of members to choose. */
  public record Group(String key, String name) {}

  /**
   * A form with what was typed, right or wrong.
   *
   * @param unapproved meetings whose minutes an item may approve
   */
  public record Entered(Optional<Integer> number, Optional<Integer> item, Map<String, String> fields, List<Group> classes, List<Named> unapproved, boolean board) {
    public String value(String name) {
      return fields.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
      return value(name).equals(value);
    }
  }

  /**
   * One meeting.
   *
   * @param usual business proposed for a draft, to those who run it
   * @param link for those entitled and those who run it
   * @param runs whether the reader runs it
   * @param seats the reader's own, one for each member they act for
   * @param came what came of it, once it is over
   */
  public record Shown(
      int number,
      MeetingKind kind,
      Optional<String> className,
      String title,
      Stage stage,
      Form form,
      String place,
      Optional<String> link,
      Instant starts,
      Instant ends,
      Instant due,
      String zone,
      Content body,
      boolean bare,
      List<Entry> agenda,
      List<Proposed> usual,
      Call call,
      boolean runs,
      List<Seat> seats,
      Optional<CameOf.Came> came) {
    /** Whether anything can still happen at it. */
    public boolean ahead() {
      return stage == Stage.CALLED || stage == Stage.OPEN || stage == Stage.ADJOURNED;
    }
  }

  /**
   * One piece of business.
   *
   * @param begins when it should come up, by the minutes of those before it
   * @param verdict how it went, in small letters
   */
  public record Entry(
      int item,
      int place,
      String kind,
      String title,
      int minutes,
      String presenter,
      Content body,
      boolean bare,
      String link,
      Optional<ResolutionKind> resolution,
      Optional<Integer> decision,
      Optional<Integer> approves,
      Instant begins,
      Optional<String> verdict,
      List<Paper> papers) {
    public boolean voted() {
      return resolution.isPresent();
    }
  }

  /** A file for an item: its key, name and bytes. */
  public record Paper(String id, String name, int size) {}

  /**
   * The notice as it was given; for a draft, as it would be now.
   *
   * @param first the first day with a notice long enough
   */
  public record Call(
      Instant at, boolean fixed, int daysNeeded, int daysGiven, LocalDate first, int entitled, int consents, int consentsNeeded, int version, int quorum, int proxies) {
    /** Whether consents are still missing. */
    public boolean waits() {
      return consents < consentsNeeded;
    }
  }

  /** The reader's own place at a meeting. */
  public record Seat(String member, int number, String name, boolean consented, String answer, Optional<String> givenTo, List<String> holds, boolean present) {}
}
