package coop.phyle.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When an election's steps happen. Days are counted on the co-op's calendar. */
public record Dates(Instant nominationsOpen, Instant nominationsClose, Instant votingOpens, Instant votingCloses) {
  static final LocalTime OPENS = LocalTime.of(9, 0);
  static final LocalTime CLOSES = LocalTime.of(20, 0);

  /** Days somebody chose: nominations close in the evening, voting runs from morning to evening. */
  static Dates of(Instant from, LocalDate nominationsClose, LocalDate votingOpens, LocalDate votingCloses, ZoneId zone) {
    return new Dates(
        from,
        nominationsClose.atTime(CLOSES).atZone(zone).toInstant(),
        votingOpens.atTime(OPENS).atZone(zone).toInstant(),
        votingCloses.atTime(CLOSES).atZone(zone).toInstant());
  }
}
