package coop.phyle.selections;

import coop.phyle.identity.Coops;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom each names, and why. Forms of the first phase are seen by nobody until all have spoken or its time is over; then they are shown all at once, and in the change
 * round everybody keeps or changes theirs.
 */
@Service
@Transactional
public class FillingForms {
  private final Selections selections;
  private final Steps steps;
  private final TellingChoosers telling;
  private final Coops coops;
  private final Clock clock;

  FillingForms(Selections selections, Steps steps, TellingChoosers telling, Coops coops, Clock clock) {
    this.selections = selections;
    this.steps = steps;
    this.telling = telling;
    this.coops = coops;
    this.clock = clock;
  }

  /**
   * A form as filled in.
   *
   * @param nominee number in the register; empty or "pass": nobody
   * @param keep whether the form of the first phase stands; only in the change round
   */
  public record Filled(String nominee, String why, boolean keep) {}

  public Step say(Coop coop, VoteNumber number, PersonId by, Filled filled) {
    var course = selections.lock(coop.id(), number).filter(one -> !one.of(by).isEmpty());
    if (course.isEmpty()) {
      return new Step.Gone();
    }
    var phase = course.get().phase();
    if (phase == 0) {
      return Step.Refused.of("", "selections.problem.no-forms");
    }
    var chooser = course.get().of(by).getFirst();
    var nominee = filled.nominee().strip();
    var named = nominee.matches("[1-9][0-9]{0,8}") ? course.get().chooser(Integer.parseInt(nominee)) : Optional.<Course.Chooser>empty();
    var first = course.get().form(Course.NAMING, chooser.number());
    if (phase == Course.CHANGING && filled.keep()) {
      return put(coop, course.get(), new Course.Form(phase, chooser.number(), first.flatMap(Course.Form::nominee), first.map(Course.Form::why).orElse("")));
    }
    if (named.isEmpty() && !nominee.isEmpty() && !nominee.equals("pass")) {
      return Step.Refused.of("nominee", "selections.problem.nominee");
    }
    var why = filled.why().strip();
    if (why.length() > 2_000 || (named.isPresent() && why.length() < 3)) {
      return Step.Refused.of("why", "selections.problem.why");
    }
    return put(coop, course.get(), new Course.Form(phase, chooser.number(), named.map(Course.Chooser::number), why));
  }

  private Step put(Coop coop, Course course, Course.Form form) {
    steps.say(course.selection(), form, clock.instant());
    var now = selections.find(coop.id(), course.selection().number()).orElseThrow();
    if (now.allSpoke(form.phase())) {
      end(coop, now, form.phase());
    }
    return new Step.Done(course.selection().number());
  }

  /** The time of a phase is over, whoever has not spoken; nothing happens if all had. */
  public void over(CoopId coop, VoteNumber number, int phase) {
    selections.lock(coop, number).filter(course -> course.phase() == phase).ifPresent(course -> end(coops.byId(coop).orElseThrow(), course, phase));
  }

  private void end(Coop coop, Course course, int phase) {
    steps.end(course.selection(), phase, clock.instant());
    if (phase == Course.NAMING) {
      telling.shown(coop, course);
    } else {
      telling.propose(coop, course);
    }
  }
}
