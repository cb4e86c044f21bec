package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.membership.Admittance;
import coop.phyle.membership.Admitting;
import coop.phyle.membership.RequestId;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Admits whoever asked to join. The request comes from the members' pages. */
@Component
class AdmittingMembers implements Enactor {
  private static final String REQUEST = "request";
  private static final String NAME = "name";
  private final Admitting admitting;

  AdmittingMembers(Admitting admitting) {
    this.admitting = admitting;
  }

  @Override
  public Matter matter() {
    return Matter.ADMIT_MEMBER;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    return List.of(new Asked(REQUEST, "deciding.ask.request", Asked.Kind.GIVEN, List.of()));
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    return Keys.read(entered.getOrDefault(REQUEST, ""))
        .flatMap(id -> admitting.waiting(coop, new RequestId(id)))
        .<Chosen>map(waiting -> new Chosen.Fit(Subject.of(Map.of(REQUEST, waiting.request().toString(), NAME, waiting.name()))))
        .orElseGet(() -> Chosen.Unfit.because(REQUEST, "deciding.problem.request"));
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    return Words.of("deciding.consequence.admit", subject.get(NAME));
  }

  @Override
  public Enacted enact(Passed passed) {
    var request = new RequestId(UUID.fromString(passed.subject().get(REQUEST)));
    return switch (admitting.admit(passed.coop(), request, passed.number().value())) {
      case Admittance.Admitted in -> new Enacted.Done(Json.obj().with("member", in.member().toString()).with("number", in.number()));
      case Admittance.AlreadyMember in -> Enacted.Refused.because("deciding.refusal.already-member", in.number());
      case Admittance.NotWaiting gone -> Enacted.Refused.because("deciding.refusal.request-gone");
      case Admittance.Invalid invalid -> new Enacted.Refused(invalid.problems());
    };
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    return Words.of("deciding.done.admit", subject.get(NAME), effect.integer("number"));
  }
}
