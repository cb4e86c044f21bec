package coop.phyle.membership;

import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request to join. Where the rules are open it admits at once; else it waits for the board or the members. */
@Service
@Transactional
class AskingToJoin {
  private final Statutes statutes;
  private final Members members;
  private final Officers officers;
  private final Admissions admissions;
  private final Requests requests;
  private final Invitations invitations;
  private final AdmittingMembers admitting;
  private final MembershipNotices notices;
  private final Today today;

  AskingToJoin(
      Statutes statutes,
      Members members,
      Officers officers,
      Admissions admissions,
      Requests requests,
      Invitations invitations,
      AdmittingMembers admitting,
      MembershipNotices notices,
      Today today) {
    this.statutes = statutes;
    this.members = members;
    this.officers = officers;
    this.admissions = admissions;
    this.requests = requests;
    this.invitations = invitations;
    this.admitting = admitting;
    this.notices = notices;
    this.today = today;
  }

  /** What came of asking. */
  sealed interface Asked {
    record Waits(RequestId request) implements Asked {}

    record Admitted(int number) implements Asked {}

    record Invalid(List<Problem> problems) implements Asked {}
  }

  Asked ask(CoopId coop, PersonId person, Application application) {
    admissions.serialise(coop);
    var version = statutes.inForce(coop);
    var invitation = application.invitation().isEmpty() ? Optional.<Invitation>empty() : invitations.coded(coop, application.invitation());
    var problems = application.check(version, today.date());
    if (!application.invitation().isEmpty() && invitation.map(i -> i.state(today.now())).orElse(null) != Invitation.State.OPEN) {
      problems.add(Problem.of("", "membership.problem.invitation"));
    }
    alreadyIn(coop, person, application).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Asked.Invalid(problems);
    }
    var rules = version.rules().admission();
    var request = application.request(new RequestId(Ids.next()), person, version.number(), today.now());
    requests.add(coop, request, application.asOrganisation() ? 0 : rules.minimumAge(), invitation.map(Invitation::id).orElse(null));
    invitation.ifPresent(i -> invitations.use(coop, i, request.id()));
    if (rules.by() == Admission.By.OPEN) {
      return admitNow(coop, request);
    }
    notices.requested(coop, request, readers(coop, rules.by()));
    return new Asked.Waits(request.id());
  }

  /** How many requests wait for an answer. */
  @Transactional(readOnly = true)
  int waiting(CoopId coop) {
    return requests.waiting(coop).size();
  }

  /** The applicant takes a request back. */
  boolean withdraw(CoopId coop, RequestId request, PersonId by) {
    return requests.find(coop, request).filter(r -> r.person().equals(by)).isPresent()
        && requests.close(coop, request, Requests.Closure.WITHDRAWN, "", Optional.of(by));
  }

  private Asked admitNow(CoopId coop, Request request) {
    var basis = new Basis(Basis.Means.OPEN, Optional.of(request.id().value()), OptionalInt.empty(), Optional.of(request.person()));
    return switch (admitting.admit(coop, request.id(), basis)) {
      case Admittance.Admitted in -> new Asked.Admitted(in.number());
      case Admittance.AlreadyMember in -> new Asked.Admitted(in.number());
      case Admittance.NotWaiting n -> throw new IllegalStateException("a request just made does not wait");
      case Admittance.Invalid invalid -> new Asked.Invalid(invalid.problems());
    };
  }

  private Optional<Problem> alreadyIn(CoopId coop, PersonId person, Application application) {
    var waits = requests.of(coop, person).stream().filter(Request::waits);
    if (application.asOrganisation()) {
      var name = application.organisation().strip();
      return members.roll(coop).stream().anyMatch(v -> v.name().equalsIgnoreCase(name)) || waits.anyMatch(r -> r.memberName().equalsIgnoreCase(name))
          ? Optional.of(Problem.of("organisation", "membership.problem.organisation-known"))
          : Optional.empty();
    }
    if (members.of(coop, person).stream().anyMatch(m -> m.kind() == Member.Kind.PERSON)) {
      return Optional.of(Problem.of("", "membership.problem.already-member"));
    }
    return waits.anyMatch(r -> r.organisation().isEmpty()) ? Optional.of(Problem.of("", "membership.problem.already-asked")) : Optional.empty();
  }

  private List<PersonId> readers(CoopId coop, Admission.By by) {
    return officers.today(coop).stream()
        .filter(o -> o.office() == Office.SECRETARY || o.office() == Office.DIRECTOR && by == Admission.By.BOARD)
        .map(Officer::person)
        .distinct()
        .toList();
  }
}
