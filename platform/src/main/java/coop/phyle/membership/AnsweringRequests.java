package coop.phyle.membership;

import coop.phyle.kernel.rules.Admission;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers requests to join where the rules leave it to the board: the word of more than half of all directors in office settles it. */
@Service
@Transactional
class AnsweringRequests {
  private final Statutes statutes;
  private final Members members;
  private final Admissions admissions;
  private final Requests requests;
  private final Voices voices;
  private final AdmittingMembers admitting;
  private final MembershipNotices notices;

  AnsweringRequests(
      Statutes statutes,
      Members members,
      Admissions admissions,
      Requests requests,
      Voices voices,
      AdmittingMembers admitting,
      MembershipNotices notices) {
    this.statutes = statutes;
    this.members = members;
    this.admissions = admissions;
    this.requests = requests;
    this.voices = voices;
    this.admitting = admitting;
    this.notices = notices;
  }

  /** What came of an answer. */
  sealed interface Answered {
    record Noted(BoardStanding standing) implements Answered {}

    record Admitted(int number) implements Answered {}

    record Refused() implements Answered {}

    record NotWaiting() implements Answered {}

    record Invalid(List<Problem> problems) implements Answered {}
  }

  /** A director accepts or refuses; a refusal needs a reason, which the applicant reads. */
  Answered say(CoopId coop, RequestId id, PersonId by, boolean accepts, String reason) {
    admissions.serialise(coop);
    var request = requests.find(coop, id).filter(Request::waits);
    if (request.isEmpty() || statutes.inForce(coop).rules().admission().by() != Admission.By.BOARD) {
      return new Answered.NotWaiting();
    }
    if (!accepts && (reason.isBlank() || reason.length() > 1000)) {
      return new Answered.Invalid(List.of(Problem.of("reason", "membership.problem.refusal-reason")));
    }
    members.directors(coop).stream()
        .filter(director -> director.votes().equals(by))
        .forEach(director -> voices.add(coop, id, new Voices.Voice(director.member(), accepts, accepts ? "" : reason.strip()), by));
    return settle(coop, request.get(), by, reason.strip());
  }

  /** The secretary closes a request the members have voted down or that cannot go on; the applicant reads the reason. */
  Answered refuse(CoopId coop, RequestId id, PersonId by, String reason) {
    var request = requests.find(coop, id).filter(Request::waits);
    if (request.isEmpty() || statutes.inForce(coop).rules().admission().by() == Admission.By.BOARD) {
      return new Answered.NotWaiting();
    }
    if (reason.isBlank() || reason.length() > 1000) {
      return new Answered.Invalid(List.of(Problem.of("reason", "membership.problem.refusal-reason")));
    }
    return refuse(coop, request.get(), by, reason.strip());
  }

  @Transactional(readOnly = true)
  BoardStanding standing(CoopId coop, RequestId id) {
    var directors = members.directors(coop).stream().map(Voter::member).toList();
    var said = voices.of(coop, id).stream().filter(v -> directors.contains(v.director())).toList();
    var accepting = (int) said.stream().filter(Voices.Voice::accepts).count();
    return new BoardStanding(accepting, said.size() - accepting, directors.size());
  }

  /** Whether a person, as a director, has already spoken. */
  @Transactional(readOnly = true)
  boolean hasSpoken(CoopId coop, RequestId id, PersonId person) {
    var own = members.directors(coop).stream().filter(d -> d.votes().equals(person)).map(Voter::member).toList();
    return voices.of(coop, id).stream().anyMatch(v -> own.contains(v.director()));
  }

  private Answered settle(CoopId coop, Request request, PersonId by, String reason) {
    var standing = standing(coop, request.id());
    if (standing.accepted()) {
      var basis = new Basis(Basis.Means.BOARD, Optional.of(request.id().value()), OptionalInt.empty(), Optional.of(by));
      return switch (admitting.admit(coop, request.id(), basis)) {
        case Admittance.Admitted in -> new Answered.Admitted(in.number());
        case Admittance.AlreadyMember in -> new Answered.Admitted(in.number());
        case Admittance.NotWaiting n -> new Answered.NotWaiting();
        case Admittance.Invalid invalid -> new Answered.Invalid(invalid.problems());
      };
    }
    return standing.refused() ? refuse(coop, request, by, reason) : new Answered.Noted(standing);
  }

  private Answered refuse(CoopId coop, Request request, PersonId by, String reason) {
    if (!requests.close(coop, request.id(), Requests.Closure.REFUSED, reason, Optional.of(by))) {
      return new Answered.NotWaiting();
    }
    notices.refused(coop, request, reason);
    return new Answered.Refused();
  }
}
