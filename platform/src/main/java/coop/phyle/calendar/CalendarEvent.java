package coop.phyle.calendar;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Site;
import java.time.Instant;

/**
 * One event of a calendar file, in the words it is shown in.
 *
 * @param uid the same for good, and for nothing else in the world
 * @param changes see {@link Occasion}
 */
public record CalendarEvent(
    String uid, Occasion.When when, String summary, String place, String description, String url, boolean calledOff, int changes, Instant changed) {
  /** The same in a file of its own as in a calendar, so that a program knows it again. */
  public static String uid(String occasion, Coop coop, Site site) {
    return occasion + "-" + coop.id() + "@" + site.url().getHost();
  }
}
