package coop.phyle.selections;

import coop.phyle.circles.Coordinating;
import coop.phyle.identity.Coops;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Terms that come to their end: a letter a month before, and on the day a circle's coordinator stands down. Offices in the register end by themselves. */
@Service
@Transactional
class EndingTerms {
  private final Selections selections;
  private final Coordinating coordinating;
  private final TellingChoosers telling;
  private final Coops coops;

  EndingTerms(Selections selections, Coordinating coordinating, TellingChoosers telling, Coops coops) {
    this.selections = selections;
    this.coordinating = coordinating;
    this.telling = telling;
    this.coops = coops;
  }

  public void soon(CoopId coop, VoteNumber number) {
    selections.find(coop, number).filter(course -> holds(coop, course)).ifPresent(course -> telling.termEnds(coops.byId(coop).orElseThrow(), course, holder(course)));
  }

  public void over(CoopId coop, VoteNumber number) {
    selections.lock(coop, number)
        .filter(course -> course.selection().role() == Role.COORDINATOR && holds(coop, course))
        .ifPresent(course ->
            coordinating.standDown(coop, course.selection().circle().orElseThrow(), holder(course).person(), course.selection().by()));
  }

  /** Whether the role was given here and not anew since. */
  private boolean holds(CoopId coop, Course course) {
    return course.filled().isPresent() && selections.all(coop).stream().noneMatch(other -> since(course.selection(), other));
  }

  private static boolean since(Selection before, Course other) {
    var s = other.selection();
    return other.filled().isPresent() && s.number().value() > before.number().value() && s.role() == before.role() && s.circle().equals(before.circle())
        && s.roleName().equalsIgnoreCase(before.roleName());
  }

  static Course.Chooser holder(Course course) {
    return course.chooser(course.proposals().getLast().nominee()).orElseThrow();
  }
}
