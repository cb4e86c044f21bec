package coop.phyle.selections;

import coop.phyle.identity.Coops;
import coop.phyle.polls.AskingConsent;
import coop.phyle.polls.ConsentHeard;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes somebody to the others, who consent or object in a poll; hears what came of it. Who is proposed is not asked there: they are asked last. */
@Service
@Transactional
class Proposing implements ConsentHeard {
  private static final int USUAL_DAYS = 3;
  private final Selections selections;
  private final Steps steps;
  private final AskingConsent consent;
  private final SelectionActs acts;
  private final TellingChoosers telling;
  private final Coops coops;
  private final Site site;
  private final Clock clock;

  Proposing(
      Selections selections, Steps steps, AskingConsent consent, SelectionActs acts, TellingChoosers telling, Coops coops, Site site, Clock clock) {
    this.selections = selections;
    this.steps = steps;
    this.consent = consent;
    this.acts = acts;
    this.telling = telling;
    this.coops = coops;
    this.site = site;
    this.clock = clock;
  }

  /** Whether somebody leads the selection: who called it, and the secretary. */
  static boolean leads(Selection selection, Viewer viewer) {
    return selection.by().equals(viewer.self()) || viewer.is(Who.SECRETARY);
  }

  /** Whom a viewer may propose. Nobody proposes themselves, so that nobody rules on objections to themselves; whoever leads is proposed by any of the others. While somebody is asked only who leads proposes anew. */
  static List<Course.Chooser> proposable(Course course, Viewer viewer) {
    var stage = course.stage();
    if (stage != Stage.PROPOSING && stage != Stage.ASKING) {
      return List.of();
    }
    var chooses = !course.of(viewer.self()).isEmpty();
    var leads = leads(course.selection(), viewer) && (chooses || course.selection().circle().isEmpty());
    return course.choosers().stream()
        .filter(one -> !one.person().equals(viewer.self()))
        .filter(one -> leads || (stage == Stage.PROPOSING && chooses && one.person().equals(course.selection().by())))
        .toList();
  }

  /**
   * A proposal as entered.
   *
   * @param nominee number in the register
   * @param closes a day; the others answer until its evening
   */
  record Entered(String nominee, String reasons, String closes) {}

  public Step propose(Coop coop, VoteNumber number, Viewer viewer, Entered entered) {
    var found = selections.lock(coop.id(), number).filter(one -> !proposable(one, viewer).isEmpty());
    if (found.isEmpty()) {
      return new Step.Gone();
    }
    var course = found.get();
    var nominee = proposable(course, viewer).stream().filter(one -> String.valueOf(one.number()).equals(entered.nominee().strip())).findFirst();
    var reasons = entered.reasons().strip();
    var closes = day(entered.closes());
    if (nominee.isEmpty()) {
      return Step.Refused.of("nominee", "selections.problem.nominee");
    }
    if (reasons.length() < 3 || reasons.length() > 6_000) {
      return Step.Refused.of("reasons", "selections.problem.reasons");
    }
    if (closes.isEmpty()) {
      return Step.Refused.of("closes", "selections.problem.closes");
    }
    return ask(coop, course, nominee.get(), reasons, closes.get(), viewer);
  }

  private Step ask(Coop coop, Course course, Course.Chooser nominee, String reasons, LocalDate closes, Viewer viewer) {
    var s = course.selection();
    var others = course.choosers().stream().filter(one -> one.number() != nominee.number()).map(Course.Chooser::number).toList();
    var until = closes.atTime(CheckingCalls.EVENING).atZone(site.zone()).toInstant();
    var body = "**%s**\n\n%s\n\n%s\n\n[%s](/c/%s/selections/%s)".formatted(nominee.name(), reasons, s.duties(), s.title(), coop.slug(), s.number());
    var title = (s.title() + ": " + nominee.name());
    return switch (consent.ask(coop.id(), viewer.self(), s.circle(), title.length() > 160 ? title.substring(0, 160) : title, body, others, until)) {
      case AskingConsent.Asking.Refused(var problems) -> new Step.Refused(problems);
      case AskingConsent.Asking.Open(var poll) -> {
        var proposal = new Course.Proposal(course.proposals().size() + 1, nominee.number(), reasons, poll, until, viewer.self(), Optional.empty(), Optional.empty());
        steps.propose(s, proposal, clock.instant());
        acts.proposed(s, proposal, nominee);
        yield new Step.Done(s.number());
      }
    };
  }

  /** From tomorrow, at most two months away. */
  private Optional<LocalDate> day(String text) {
    var today = clock.instant().atZone(site.zone()).toLocalDate();
    try {
      var day = text.isBlank() ? today.plusDays(USUAL_DAYS) : LocalDate.parse(text.strip());
      return Optional.of(day).filter(one -> one.isAfter(today) && one.isBefore(today.plusMonths(2)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void closed(CoopId coop, VoteNumber poll, boolean consented) {
    steps.ofPoll(coop, poll).flatMap(number -> selections.lock(coop, number)).filter(course -> course.stage() == Stage.CONSENTING).ifPresent(course -> {
      var last = course.proposals().getLast();
      if (last.poll().equals(poll)) {
        steps.hear(course.selection(), last.round(), consented, clock.instant());
        telling.heard(coops.byId(coop).orElseThrow(), course, consented);
      }
    });
  }
}
