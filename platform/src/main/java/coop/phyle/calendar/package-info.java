/**
 * Days and hours of a co-op in people's own calendars: iCalendar files (RFC 5545), and private addresses under which a calendar program reads what concerns one person.
 *
 * <p>Owns schema {@code calendar}: address, ending. Not tenant tables: an address belongs to its reader. What has a day plugs in through
 * {@link coop.phyle.calendar.Dated}; whoever writes a single file uses {@link coop.phyle.calendar.CalendarText}.
 */
@ApplicationModule(allowedDependencies = {"circles", "notices", "identity"})
@NullMarked
package coop.phyle.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
