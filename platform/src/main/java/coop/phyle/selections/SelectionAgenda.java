package coop.phyle.selections;

import coop.phyle.shell.Site;
import coop.phyle.voting.VoteAgenda;
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

  private final VoteAgenda agenda;
  private final Site site;

  SelectionAgenda(VoteAgenda agenda, Site site) {
    this.agenda = agenda;
    this.site = site;
  }

  void plan(Selection s) {
    agenda.at(s.formsClose(), FORMS, s.coop(), s.number());
    agenda.at(s.changesClose(), CHANGES, s.coop(), s.number());
    soon(s, s.formsClose(), FORMS_SOON);
    soon(s, s.changesClose(), CHANGES_SOON);
  }

  /** A day before, where there is so long. */
  private void soon(Selection s, Instant closes, String task) {
    var moment = closes.minus(Duration.ofDays(1));
    if (moment.isAfter(s.at())) {
      agenda.at(moment, task, s.coop(), s.number());
    }
  }

  /** The end of a term, and a letter a month before. */
  void planTerm(Selection s, LocalDate until) {
    agenda.at(until.minusDays(SOON_DAYS).atTime(MORNING).atZone(site.zone()).toInstant(), TERM_SOON, s.coop(), s.number());
    agenda.at(until.atStartOfDay(site.zone()).toInstant(), TERM_OVER, s.coop(), s.number());
  }

  void cancel(Selection s) {
    agenda.never(FORMS, s.coop(), s.number());
    agenda.never(CHANGES, s.coop(), s.number());
    agenda.never(FORMS_SOON, s.coop(), s.number());
    agenda.never(CHANGES_SOON, s.coop(), s.number());
  }
}
