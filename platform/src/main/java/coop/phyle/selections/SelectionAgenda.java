package coop.phyle.selections;

import coop.phyle.shell.Later;
import coop.phyle.shell.Numbered;
import coop.phyle.shell.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Plans the moments of a selection, in the transaction that sets them. */
@Component
class SelectionAgenda {
  static final String FORMS = "selections-forms";
  static final String CHANGES = "selections-changes";
  static final String FORMS_SOON = "selections-forms-soon";
  static final String CHANGES_SOON = "selections-changes-soon";
  static final String TERM_SOON = "selections-term-soon";
  static final String TERM_OVER = "selections-term-over";
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int SOON_DAYS = 30;

  private final Later later;
  private final Site site;

  SelectionAgenda(Later later, Site site) {
    this.later = later;
    this.site = site;
  }

  void plan(Selection s) {
    later.at(s.formsClose(), FORMS, key(s), key(s));
    later.at(s.changesClose(), CHANGES, key(s), key(s));
    soon(s, s.formsClose(), FORMS_SOON);
    soon(s, s.changesClose(), CHANGES_SOON);
  }

  /** A day before, where there is so long. */
  private void soon(Selection s, Instant closes, String task) {
    var moment = closes.minus(Duration.ofDays(1));
    if (moment.isAfter(s.at())) {
      later.at(moment, task, key(s), key(s));
    }
  }

  /** The end of a term, and a letter a month before. */
  void planTerm(Selection s, LocalDate until) {
    later.at(until.minusDays(SOON_DAYS).atTime(MORNING).atZone(site.zone()).toInstant(), TERM_SOON, key(s), key(s));
    later.at(until.atStartOfDay(site.zone()).toInstant(), TERM_OVER, key(s), key(s));
  }

  void cancel(Selection s) {
    later.never(FORMS, key(s));
    later.never(CHANGES, key(s));
    later.never(FORMS_SOON, key(s));
    later.never(CHANGES_SOON, key(s));
  }

  private static String key(Selection s) {
    return new Numbered(s.coop(), s.number().value()).toString();
  }
}
