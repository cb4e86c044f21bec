package coop.phyle.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something of a co-op that has a day or an hour.
 *
 * @param id tells it from everything else of its co-op, for good, such as {@code meeting-7}
 * @param key message key of its title in words; {0} is the title
 * @param place where it is; empty for nowhere. What only some may know, such as the link of a meeting held online, does not belong here: an address may be passed on
 * @param path of its page inside the co-op
 * @param changes how often its day, or whether it takes place, has changed: calendars believe the highest
 * @param changed when it was last
 */
public record Occasion(String id, When when, String key, String title, String place, String path, boolean calledOff, int changes, Instant changed) {
  /** When it is. */
  public sealed interface When {
    /** From one moment to another; the same twice for something that falls due. */
    record Hours(Instant from, Instant until) implements When {}

    /** All of a day, wherever the reader is. */
    record Day(LocalDate day) implements When {}
  }

  /** Something that falls due at a moment and does not move. */
  public static Occasion due(String id, Instant at, String key, String title, String path, boolean calledOff, Instant changed) {
    return new Occasion(id, new When.Hours(at, at), key, title, "", path, calledOff, calledOff ? 1 : 0, changed);
  }

  /** Something that falls due on a day. */
  public static Occasion on(String id, LocalDate day, String key, String title, String path, int changes, Instant changed) {
    return new Occasion(id, new When.Day(day), key, title, "", path, false, changes, changed);
  }
}
