package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.membership.Departure;
import coop.phyle.membership.Ending;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends memberships by resolution. */
@Component
class RemovingMembers implements Enactor {
  private final Register register;
  private final Ending ending;

  RemovingMembers(Register register, Ending ending) {
    this.register = register;
    this.ending = ending;
  }

  @Override
  public Matter matter() {
    return Matter.REMOVE_MEMBER;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    return List.of(register.asked(coop));
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    return register
        .current(coop, entered)
        .<Chosen>map(member -> new Chosen.Fit(Subject.of(Map.of(Register.MEMBER, member.id().toString()))))
        .orElseGet(() -> Chosen.Unfit.because(Register.MEMBER, "deciding.problem.member"));
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    return Words.of("deciding.consequence.remove-member", register.name(coop, subject));
  }

  @Override
  public Enacted enact(Passed passed) {
    return switch (ending.remove(passed.coop(), MemberId.of(passed.subject().get(Register.MEMBER)), passed.number().value())) {
      case Departure.Ended ended -> new Enacted.Done(Json.obj().with("on", ended.on().toString()));
      case Departure.NotCurrent gone -> Enacted.Refused.because("deciding.refusal.not-a-member");
      case Departure.Invalid invalid -> new Enacted.Refused(invalid.problems());
    };
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    return Words.of("deciding.done.remove-member", register.name(coop, subject), java.time.LocalDate.parse(effect.text("on")));
  }
}
