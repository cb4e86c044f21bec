package coop.phyle.shell;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template may ask: words in the reader's language, formats, who is looking, where we are.
 *
 * @param today the day in that zone
 * @param path path and query of this page, for the language switch and for coming back after signing in
 * @param coop the co-op the page is about, if any
 * @param corners of all rooms, in order
 */
public record Page(
    MessageSource messages, Locale locale, ZoneId zone, LocalDate today, Viewer viewer, Optional<Coop> coop, String path, Optional<CsrfToken> csrf, Site site,
    List<Corner> corners) {

  /** The words behind a key; a missing key shows itself, and a test finds it. */
  public String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, key, locale) instanceof String text ? text : key;
  }

  public String problem(Problem problem) {
    return t(problem.key(), problem.args().toArray());
  }

  public Optional<Problem> problem(List<Problem> problems, String field) {
    return problems.stream().filter(p -> p.field().equals(field)).findFirst();
  }

  /** A path inside this page's co-op: {@code coopUrl("/decisions")}. */
  public String coopUrl(String rest) {
    return "/c/" + coop.orElseThrow().slug() + rest;
  }

  /** The corners of a room that this reader is shown; none where there are fewer than two to choose from. */
  public List<Corner> corners(String room) {
    var shown = corners.stream().filter(corner -> coop.isPresent() && corner.room().equals(room) && viewer.is(corner.seenBy())).toList();
    return shown.size() < 2 ? List.of() : shown;
  }

  /** Whether this page lies in a corner. */
  public boolean in(Corner corner) {
    var start = coopUrl(corner.path());
    return path.startsWith(start) && (path.length() == start.length() || "/?".indexOf(path.charAt(start.length())) >= 0);
  }

  public String money(Money money) {
    return Written.money(money, locale);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** "55.4%", or "55,4 %" as the language has it; for reading only. */
  public String percent(Fraction fraction) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(new BigDecimal(fraction.asPercent()).movePointLeft(2));
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(t("shell.pattern.date"), locale).format(date);
  }

  public String date(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  /** Day and minute, in the reader's zone: "Tuesday 24 November 2026, 20:00". */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(t("shell.pattern.moment"), locale).format(instant.atZone(zone));
  }

  /** A moment not far away, briefly: "Tue 24 Nov, 20:00". */
  public String soon(Instant instant) {
    return DateTimeFormatter.ofPattern(t("shell.pattern.soon"), locale).format(instant.atZone(zone));
  }

  /** The same with every part written out, for titles and print. */
  public String exactly(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG).withLocale(locale).format(instant.atZone(zone));
  }
}
