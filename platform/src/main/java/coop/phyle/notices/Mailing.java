package coop.phyle.notices;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One letter to many people with an account. Built step by step: {@code Mailing.of(…).about(about).mayWait()}.
 *
 * @param args as in {@link Notice}
 * @param linkPath where its link leads for a reader who has none of their own
 * @param about what it is about; needed for whatever may wait
 * @param links links of their own, which act in a reader's name
 * @param calendar an iCalendar file that goes with it, in a reader's language; a summary leads to the page that has it
 */
public record Mailing(
    String subjectKey, String bodyKey, List<Object> args, String linkPath, Optional<About> about, Patience patience, Map<PersonId, String> links,
    Optional<Function<Locale, String>> calendar) {
  /** Whether a reader's wish for summaries counts. */
  public sealed interface Patience {
    /** Sign-in, security, legal notice: whatever people wish. */
    record None() implements Patience {}

    record UntilNextSummary() implements Patience {}

    /** Asks for something: left out of the summary when done meanwhile ({@link Reminded}), sent at once when the summary came after {@code end}. */
    record Reminder(Instant end) implements Patience {}
  }

  public Mailing {
    args = List.copyOf(args);
    links = Map.copyOf(links);
  }

  public static Mailing of(String subjectKey, String bodyKey, List<Object> args, String linkPath) {
    return new Mailing(subjectKey, bodyKey, args, linkPath, Optional.empty(), new Patience.None(), Map.of(), Optional.empty());
  }

  public Mailing about(About what) {
    return new Mailing(subjectKey, bodyKey, args, linkPath, Optional.of(what), patience, links, calendar);
  }

  public Mailing mayWait() {
    return new Mailing(subjectKey, bodyKey, args, linkPath, about, new Patience.UntilNextSummary(), links, calendar);
  }

  public Mailing remindsUntil(Instant end) {
    return new Mailing(subjectKey, bodyKey, args, linkPath, about, new Patience.Reminder(end), links, calendar);
  }

  public Mailing withLinks(Map<PersonId, String> own) {
    return new Mailing(subjectKey, bodyKey, args, linkPath, about, patience, own, calendar);
  }

  public Mailing withCalendar(Function<Locale, String> file) {
    return new Mailing(subjectKey, bodyKey, args, linkPath, about, patience, links, Optional.of(file));
  }

  String linkOf(PersonId reader) {
    return links.getOrDefault(reader, linkPath);
  }
}
