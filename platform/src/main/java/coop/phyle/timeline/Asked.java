package coop.phyle.timeline;

import coop.phyle.record.TellingActs;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which part of a timeline somebody wants to read.
 *
 * @param before where the page before ended
 */
public record Asked(Optional<Strand> strand, Optional<Year> year, Optional<TellingActs.Place> before) {
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,14})-([0-9]{1,18})");
  private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  static Asked of(String kind, String year, String before) {
    var place = PLACE.matcher(before);
    return new Asked(
        Strand.read(kind),
        year.matches("(19|2[0-9])[0-9]{2}") ? Optional.of(Year.parse(year)) : Optional.empty(),
        place.matches()
            ? Optional.of(new TellingActs.Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), Long.parseLong(place.group(2))))
            : Optional.empty());
  }

  List<String> kinds() {
    return strand.map(Strand::kinds).orElseGet(() -> Arrays.stream(Strand.values()).flatMap(one -> one.kinds().stream()).toList());
  }

  boolean counts() {
    return strand.isEmpty() || strand.get() == Strand.MEMBERS;
  }

  Instant from(ZoneId zone) {
    return year.map(one -> one.atDay(1).atStartOfDay(zone).toInstant()).orElse(EVER);
  }

  /** The end of the year, or of the page before. */
  TellingActs.Place until(ZoneId zone) {
    var end = new TellingActs.Place(year.map(one -> one.plusYears(1).atDay(1).atStartOfDay(zone).toInstant()).orElse(END), 0);
    return before.filter(place -> place.at().isBefore(end.at())).orElse(end);
  }

  static String text(TellingActs.Place place) {
    return place.at().toEpochMilli() + "-" + place.noted();
  }

  /** As part of an address. */
  public String query() {
    return "kind=" + strand.map(Strand::word).orElse("") + "&year=" + year.map(Year::toString).orElse("");
  }
}
