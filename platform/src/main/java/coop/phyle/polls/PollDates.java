package coop.phyle.polls;

import coop.phyle.calendar.CalendarEvent;
import coop.phyle.calendar.CalendarText;
import coop.phyle.calendar.Occasion;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Page;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of a poll as an invitation for calendars: the time that was chosen, or else the day it is looked at again. */
@Service
@Transactional(readOnly = true)
class PollDates {
  private final Polls polls;
  private final Outcomes outcomes;
  private final Sight sight;
  private final Site site;
  private final MessageSource messages;

  PollDates(Polls polls, Outcomes outcomes, Sight sight, Site site, MessageSource messages) {
    this.polls = polls;
    this.outcomes = outcomes;
    this.sight = sight;
    this.site = site;
    this.messages = messages;
  }

  /** Of the outcome that stands; empty where it has no day, and for those who do not see the poll. */
  public Optional<String> invitation(Coop coop, VoteNumber number, Viewer viewer, Page page) {
    return polls.find(coop.id(), number)
        .filter(life -> sight.sees(life.poll(), viewer.self()))
        .flatMap(life -> occasion(life.poll()))
        .map(occasion -> event(coop, page.t(occasion.key(), occasion.title()), occasion));
  }

  /** The same for letters, which are written in many languages; empty where there is no day. */
  Optional<Function<Locale, String>> invitation(Coop coop, Poll poll) {
    return occasion(poll).map(occasion ->
        locale -> event(coop, Objects.requireNonNull(messages.getMessage(occasion.key(), new Object[] {occasion.title()}, occasion.key(), locale)), occasion));
  }

  private Optional<Occasion> occasion(Poll poll) {
    var stated = outcomes.of(poll.coop(), poll.number());
    return stated.stream().findFirst().flatMap(latest -> occasion(poll, stated, latest));
  }

  private static Optional<Occasion> occasion(Poll poll, List<Outcomes.Outcome> stated, Outcomes.Outcome latest) {
    var title = poll.asked().title();
    var path = "/polls/" + poll.number();
    var slot = latest.chosen() == 0 ? Optional.<Instant>empty() : poll.asked().choices().get(latest.chosen() - 1).slot();
    if (slot.isPresent()) {
      var when = new Occasion.When.Hours(slot.get(), slot.get().plus(poll.asked().length()));
      return Optional.of(new Occasion(PollsInCalendar.TIME + poll.number(), when, "polls.calendar.time", title, "", path, false, stated.size() - 1, latest.at()));
    }
    return latest.reviewOn().map(day ->
        Occasion.on(PollsInCalendar.REVIEW + poll.number(), day, "polls.calendar.review", title, path, stated.size() - 1, latest.at()));
  }

  private String event(Coop coop, String title, Occasion occasion) {
    var url = site.absolute("/c/" + coop.slug() + occasion.path());
    return CalendarText.of(new CalendarEvent(
        CalendarEvent.uid(occasion.id(), coop, site), occasion.when(), coop.name() + ": " + title, "", url, url, false, occasion.changes(), occasion.changed()));
  }
}
