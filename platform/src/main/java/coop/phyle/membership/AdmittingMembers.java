package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters members in the register, notes each in the record and tells them. */
@Service
@Transactional
class AdmittingMembers implements Admitting {
  private final Admissions admissions;
  private final Members members;
  private final Requests requests;
  private final Joiners joiners;
  private final MembershipActs acts;
  private final MembershipNotices notices;
  private final Today today;

  AdmittingMembers(
      Admissions admissions,
      Members members,
      Requests requests,
      Joiners joiners,
      MembershipActs acts,
      MembershipNotices notices,
      Today today) {
    this.admissions = admissions;
    this.members = members;
    this.requests = requests;
    this.joiners = joiners;
    this.acts = acts;
    this.notices = notices;
    this.today = today;
  }

  @Override
  public Admittance admit(CoopId coop, RequestId request, int decision) {
    return admit(coop, request, new Basis(Basis.Means.DECISION, Optional.of(request.value()), OptionalInt.of(decision), Optional.empty()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Waiting> waiting(CoopId coop, RequestId request) {
    return requests.find(coop, request).filter(Request::waits).map(r -> new Waiting(r.id(), r.memberName(), r.memberClass()));
  }

  /** Admits whoever made a request, on any ground; closes the request. */
  Admittance admit(CoopId coop, RequestId id, Basis basis) {
    admissions.serialise(coop);
    var found = requests.find(coop, id).filter(Request::waits);
    if (found.isEmpty()) {
      return new Admittance.NotWaiting();
    }
    var request = found.get();
    var already = members.of(coop, request.person()).stream().filter(m -> m.kind() == Member.Kind.PERSON).findFirst();
    if (request.organisation().isEmpty() && already.isPresent()) {
      return new Admittance.AlreadyMember(already.get().id(), already.get().number());
    }
    requests.close(coop, id, Requests.Closure.ADMITTED, "", basis.by());
    var line =
        new NewMember(
            joiners.of(request),
            request.memberClass(),
            request.memberName(),
            request.address(),
            today.date(),
            OptionalInt.empty(),
            OptionalInt.of(request.statutesVersion()));
    var entered = admit(coop, basis, List.of(line)).getFirst();
    notices.admitted(coop, request, entered.number());
    return new Admittance.Admitted(entered.id(), entered.number());
  }

  /** Admits many; who they are must already have been checked. */
  List<EnteredMember> admit(CoopId coop, Basis basis, List<NewMember> arrivals) {
    var entered = admissions.enter(coop, basis, arrivals);
    acts.admitted(coop, entered);
    return entered;
  }
}
