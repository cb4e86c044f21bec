package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds dated entries to a membership: name and address, class, representative, and whether the public sees the name. */
@Service
@Transactional
class ChangingEntries {
  private final Members members;
  private final Entries entries;
  private final Admissions admissions;
  private final Statutes statutes;
  private final People people;
  private final MembershipActs acts;
  private final MembershipNotices notices;
  private final Today today;

  ChangingEntries(
      Members members,
      Entries entries,
      Admissions admissions,
      Statutes statutes,
      People people,
      MembershipActs acts,
      MembershipNotices notices,
      Today today) {
    this.members = members;
    this.entries = entries;
    this.admissions = admissions;
    this.statutes = statutes;
    this.people = people;
    this.acts = acts;
    this.notices = notices;
    this.today = today;
  }

  /** What came of a change. */
  sealed interface Changed {
    record Done() implements Changed {}

    /** No such current member, or not the viewer's to change. */
    record NotYours() implements Changed {}

    record Invalid(List<Problem> problems) implements Changed {}
  }

  /** Name and address as they stand from today; the member or the secretary. */
  Changed particulars(CoopId coop, int number, Viewer by, String name, String address) {
    var member = changeable(coop, number, by, true);
    if (member.isEmpty()) {
      return new Changed.NotYours();
    }
    var problems = new ArrayList<Problem>();
    if (!Application.named(name)) {
      problems.add(Problem.of("name", "membership.problem.name"));
    }
    if (address.isBlank() || address.length() > 500) {
      problems.add(Problem.of("address", "membership.problem.address"));
    }
    if (!problems.isEmpty()) {
      return new Changed.Invalid(problems);
    }
    entries.particulars(coop, member.get().id(), today.date(), name.strip(), address.strip(), by.self());
    return new Changed.Done();
  }

  /** Another class from a day on; the secretary, with the reason. A class decides whose vote counts for what, so nobody changes their own. */
  Changed memberClass(CoopId coop, int number, Viewer by, String to, LocalDate since, String reason) {
    admissions.serialise(coop);
    var member = changeable(coop, number, by, false);
    if (member.isEmpty()) {
      return new Changed.NotYours();
    }
    var problems = new ArrayList<Problem>();
    if (statutes.inForce(coop).rules().classes().stream().noneMatch(c -> c.id().key().equals(to))) {
      problems.add(Problem.of("memberClass", "membership.problem.class"));
    } else if (member.get().memberClass().key().equals(to)) {
      problems.add(Problem.of("memberClass", "membership.problem.same-class"));
    }
    if (since.isBefore(member.get().admitted()) || since.isAfter(today.date())) {
      problems.add(Problem.of("since", "membership.problem.since"));
    }
    if (reason.isBlank() || reason.length() > 500) {
      problems.add(Problem.of("reason", "membership.problem.reason"));
    }
    if (!problems.isEmpty()) {
      return new Changed.Invalid(problems);
    }
    entries.memberClass(coop, member.get().id(), since, new ClassId(to), reason.strip(), by.self());
    acts.classChanged(coop, member.get().id(), new ClassId(to), since);
    return new Changed.Done();
  }

  /** Another representative from today; the present one or the secretary names them by email. */
  Changed representative(CoopId coop, int number, Viewer by, String typedEmail, String name, Locale locale) {
    admissions.serialise(coop);
    var member = changeable(coop, number, by, true).filter(m -> m.kind() == Member.Kind.ORGANISATION);
    if (member.isEmpty()) {
      return new Changed.NotYours();
    }
    var problems = new ArrayList<Problem>();
    var email = Email.read(typedEmail);
    if (email.isEmpty()) {
      problems.add(Problem.of("email", "membership.problem.email"));
    }
    if (!Application.named(name)) {
      problems.add(Problem.of("name", "membership.problem.name"));
    }
    if (!problems.isEmpty() || email.isEmpty()) {
      return new Changed.Invalid(problems);
    }
    PersonId next = people.findOrCreate(email.get(), name, locale);
    entries.representative(coop, member.get().id(), today.date(), next, by.self());
    notices.represents(coop, member.get(), next);
    return new Changed.Done();
  }

  /** Keeps a member's name out of the public register, or shows it again; the member alone. */
  Changed visibility(CoopId coop, int number, Viewer by, boolean hidden) {
    var member = members.numbered(coop, number).filter(m -> m.actsThrough().equals(by.self()));
    member.ifPresent(m -> entries.hidden(coop, m.id(), hidden, by.self()));
    return member.isPresent() ? new Changed.Done() : new Changed.NotYours();
  }

  private Optional<Member> changeable(CoopId coop, int number, Viewer by, boolean ownToo) {
    return members
        .numbered(coop, number)
        .filter(m -> m.leaves().isEmpty() || m.leaves().get().isAfter(today.date()))
        .filter(m -> by.is(Who.SECRETARY) || ownToo && m.actsThrough().equals(by.self()));
  }
}
