package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Officers;
import coop.phyle.membership.Vacating;
import coop.phyle.shell.CoopId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Ends an office before its term. */
@Component
class RemovingOfficers implements Enactor {
  private final Register register;
  private final Officers officers;

  RemovingOfficers(Register register, Officers officers) {
    this.register = register;
    this.officers = officers;
  }

  @Override
  public Matter matter() {
    return Matter.REMOVE_OFFICER;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    var held = officers.today(coop);
    var people = held.stream().map(o -> new Asked.Option(o.member().toString(), o.number() + " · " + o.name())).distinct().toList();
    var offices =
        Arrays.stream(Office.values())
            .filter(office -> held.stream().anyMatch(o -> o.office() == office))
            .map(office -> Asked.Option.said(office.name(), AppointingOfficers.key(office)))
            .toList();
    return List.of(
        Asked.choice(AppointingOfficers.OFFICE, "deciding.ask.office", offices), Asked.choice(Register.MEMBER, "deciding.ask.officer", people));
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    var office = entered.getOrDefault(AppointingOfficers.OFFICE, "");
    var member = entered.getOrDefault(Register.MEMBER, "");
    return officers.today(coop).stream().anyMatch(o -> o.office().name().equals(office) && o.member().toString().equals(member))
        ? new Chosen.Fit(Subject.of(Map.of(AppointingOfficers.OFFICE, office, Register.MEMBER, member)))
        : Chosen.Unfit.because(Register.MEMBER, "deciding.problem.not-in-office");
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    return Words.of("deciding.consequence.remove-officer", register.name(coop, subject), office(subject));
  }

  @Override
  public Enacted enact(Passed passed) {
    var member = MemberId.of(passed.subject().get(Register.MEMBER));
    var office = Office.valueOf(passed.subject().get(AppointingOfficers.OFFICE));
    return switch (officers.end(passed.coop(), member, office, OptionalInt.of(passed.number().value()))) {
      case Vacating.Vacated out -> new Enacted.Done(Json.obj().with("on", out.on().toString()));
      case Vacating.NotInOffice no -> Enacted.Refused.because("deciding.refusal.not-in-office");
    };
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    return Words.of(
        "deciding.done.remove-officer", register.name(coop, subject), office(subject), java.time.LocalDate.parse(effect.text("on")));
  }

  private static Words office(Subject subject) {
    return Words.of(AppointingOfficers.key(Office.valueOf(subject.get(AppointingOfficers.OFFICE))));
  }
}
