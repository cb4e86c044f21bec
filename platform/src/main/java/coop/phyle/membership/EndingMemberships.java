package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends memberships: by resignation, by resolution, by death or winding-up. What the register holds of them stays. */
@Service
@Transactional
class EndingMemberships implements Ending {
  private final Members members;
  private final Admissions admissions;
  private final Endings endings;
  private final AppointingOfficers officers;
  private final MembershipActs acts;
  private final MembershipNotices notices;
  private final Today today;

  EndingMemberships(
      Members members,
      Admissions admissions,
      Endings endings,
      AppointingOfficers officers,
      MembershipActs acts,
      MembershipNotices notices,
      Today today) {
    this.members = members;
    this.admissions = admissions;
    this.endings = endings;
    this.officers = officers;
    this.acts = acts;
    this.notices = notices;
    this.today = today;
  }

  /** A member leaves; only whoever acts for the member can. {@code on} is the first day no longer a member: today or later. */
  Departure resign(CoopId coop, MemberId member, PersonId by, LocalDate on) {
    var mine = members.of(coop, by).stream().anyMatch(m -> m.id().equals(member));
    if (!mine) {
      return new Departure.NotCurrent();
    }
    if (on.isBefore(today.date()) || on.isAfter(today.date().plusYears(1))) {
      return new Departure.Invalid(List.of(Problem.of("on", "membership.problem.resignation-day")));
    }
    return end(coop, new Endings.Note(member, on, Endings.Kind.RESIGNED, "", OptionalInt.empty(), Optional.of(by)));
  }

  @Override
  public Departure remove(CoopId coop, MemberId member, int decision) {
    return end(
        coop, new Endings.Note(member, today.date(), Endings.Kind.REMOVED, "", OptionalInt.of(decision), Optional.empty()));
  }

  /** The secretary notes that a person has died or an organisation is wound up; the reason says how it is known. */
  Departure close(CoopId coop, MemberId member, PersonId by, LocalDate on, String reason) {
    if (reason.isBlank() || reason.length() > 500) {
      return new Departure.Invalid(List.of(Problem.of("reason", "membership.problem.reason")));
    }
    var found = members.find(coop, member);
    if (found.isEmpty()) {
      return new Departure.NotCurrent();
    }
    if (on.isAfter(today.date()) || on.isBefore(found.get().admitted())) {
      return new Departure.Invalid(List.of(Problem.of("on", "membership.problem.closing-day")));
    }
    var kind = found.get().kind() == Member.Kind.PERSON ? Endings.Kind.DIED : Endings.Kind.WOUND_UP;
    return end(coop, new Endings.Note(member, on, kind, reason.strip(), OptionalInt.empty(), Optional.of(by)));
  }

  private Departure end(CoopId coop, Endings.Note note) {
    admissions.serialise(coop);
    var member = members.find(coop, note.member());
    if (member.isEmpty() || !endings.note(coop, note)) {
      return new Departure.NotCurrent();
    }
    Set<Office> vacated = officers.vacateAll(coop, note);
    acts.ended(coop, note);
    notices.ended(coop, member.get(), note);
    return new Departure.Ended(note.on(), vacated);
  }
}
