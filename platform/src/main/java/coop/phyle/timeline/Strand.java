package coop.phyle.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a timeline is made of: acts of the record that belong together. */
public enum Strand {
  STATUTES("statutes-adopted", "statutes-amended"),
  MEMBERS,
  OFFICES("officer-appointed", "officer-ended"),
  DECISIONS("decision-opened", "interest-declared", "decision-closed", "decision-enacted"),
  INITIATIVES("question-begun", "question-supported", "question-lapsed", "question-opened", "question-closed"),
  POLLS("poll-opened", "poll-closed", "lots-drawn"),
  ELECTIONS("election-opened", "election-closed", "election-refilled", "selection-called", "selection-proposed", "selection-filled"),
  MEETINGS("meeting-called", "meeting-cancelled", "meeting-opened", "meeting-adjourned", "meeting-voted", "meeting-closed", "minutes-approved", "meeting-required"),
  CIRCLES("circle-opened", "circle-closed"),
  RESULTS("result-finished");

  /** Counted by the month, because each of them is about a person. */
  static final String JOINED = "member-admitted";

  static final String LEFT = "member-ended";

  /** Acts of the books and of the record itself, which have pages of their own. */
  static final List<String> ELSEWHERE =
      List.of("log-opened", "member-class-changed", "entry-posted", "share-allotted", "share-allotment-undone", "balance-differs", "openings-read");

  private final List<String> kinds;

  Strand(String... kinds) {
    this.kinds = List.of(kinds);
  }

  List<String> kinds() {
    return kinds;
  }

  /** As addresses and programs name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Strand> read(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
