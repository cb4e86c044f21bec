package coop.phyle.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the page of calendar addresses shows. */
public final class CalendarPages {
  private CalendarPages() {}

  /** @param fresh an address just made, shown this once; empty for none */
  public record Board(List<Kept> addresses, List<Choice> coops, String fresh) {
    Board with(String address) {
      return new Board(addresses, coops, address);
    }

    /** The same for programs that subscribe with a click. */
    public String subscribing() {
      return fresh.replaceFirst("^https?:", "webcal:");
    }
  }

  /** @param coop its name, where it tells of one only */
  public record Kept(String id, Optional<String> coop, Instant madeAt, Optional<LocalDate> lastRead) {}

  public record Choice(String slug, String name) {}
}
