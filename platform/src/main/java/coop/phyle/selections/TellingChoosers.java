package coop.phyle.selections;

import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.kernel.rules.Office;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Mail about a selection: to each only what asks something of them, or what came of it. */
@Component
class TellingChoosers {
  private final Notices notices;
  private final Officers officers;

  TellingChoosers(Notices notices, Officers officers) {
    this.notices = notices;
    this.officers = officers;
  }

  void called(Coop coop, Selection s, List<Course.Chooser> choosers) {
    tell(choosers.stream().map(Course.Chooser::person).distinct().toList(), coop, s, "called", List.of(s.title(), s.formsClose(), coop.name()));
  }

  void shown(Coop coop, Course course) {
    tell(course.people(), coop, course.selection(), "shown", List.of(course.selection().title(), course.selection().changesClose(), coop.name()));
  }

  /** To those who have said nothing in the phase that is about to end. */
  void soon(Coop coop, Course course) {
    var s = course.selection();
    var silent = course.choosers().stream().filter(one -> course.form(course.phase(), one.number()).isEmpty()).map(Course.Chooser::person).distinct().toList();
    var closes = course.phase() == Course.NAMING ? s.formsClose() : s.changesClose();
    tell(silent, coop, s, course.phase() == Course.NAMING ? "soon" : "changes-soon", List.of(s.title(), closes, coop.name()));
  }

  void propose(Coop coop, Course course) {
    leader(coop, course, "propose", "");
  }

  /** After the poll: the person is asked, or whoever leads has to propose anew. */
  void heard(Coop coop, Course course, boolean consented) {
    var nominee = course.chooser(course.proposals().getLast().nominee()).orElseThrow();
    if (consented) {
      tell(List.of(nominee.person()), coop, course.selection(), "asked", List.of(course.selection().title(), coop.name()));
    } else {
      leader(coop, course, "objected", nominee.name());
    }
  }

  void declined(Coop coop, Course course) {
    leader(coop, course, "declined", course.name(course.proposals().getLast().nominee()));
  }

  void filled(Coop coop, Course course, Course.Chooser chosen, LocalDate until) {
    tell(course.people(), coop, course.selection(), "filled", List.of(course.selection().title(), chosen.name(), until, coop.name()));
  }

  /** To who holds the role, who led the selection and the secretary. */
  void termEnds(Coop coop, Course course, Course.Chooser holder) {
    var secretaries = officers.today(coop.id()).stream().filter(one -> one.office() == Office.SECRETARY).map(Officer::person);
    var readers = Stream.concat(Stream.of(holder.person(), course.selection().by()), secretaries).distinct().toList();
    tell(readers, coop, course.selection(), "term", List.of(course.selection().title(), holder.name(), course.filled().orElseThrow().until(), coop.name()));
  }

  private void leader(Coop coop, Course course, String key, String name) {
    tell(List.of(course.selection().by()), coop, course.selection(), key, List.of(course.selection().title(), coop.name(), name));
  }

  private void tell(Collection<PersonId> people, Coop coop, Selection s, String key, List<Object> args) {
    notices.sendToAll(people, "selections.mail." + key + ".subject", "selections.mail." + key + ".body", args, "/c/" + coop.slug() + "/selections/" + s.number());
  }
}
