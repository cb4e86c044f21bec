package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Appointing;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Officers;
import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Appoints members to offices, from a day on or from the day the vote closes, for the term the rules set. */
@Component
class AppointingOfficers implements Enactor {
  static final String OFFICE = "office";
  private static final String FROM = "from";
  private final Register register;
  private final Officers officers;

  AppointingOfficers(Register register, Officers officers) {
    this.register = register;
    this.officers = officers;
  }

  @Override
  public Matter matter() {
    return Matter.APPOINT_OFFICER;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    var offices = Arrays.stream(Office.values()).map(o -> Asked.Option.said(o.name(), key(o))).toList();
    return List.of(Asked.choice(OFFICE, "deciding.ask.office", offices), register.asked(coop), Asked.date(FROM, "deciding.ask.from"));
  }

  static String key(Office office) {
    return "deciding.office." + office.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    var office = Keys.read(Office.class, entered.getOrDefault(OFFICE, ""));
    if (office.isEmpty()) {
      return Chosen.Unfit.because(OFFICE, "deciding.problem.office");
    }
    var member = register.current(coop, entered);
    if (member.isEmpty()) {
      return Chosen.Unfit.because(Register.MEMBER, "deciding.problem.member");
    }
    var from = entered.getOrDefault(FROM, "").strip();
    if (!from.isEmpty() && day(from).isEmpty()) {
      return Chosen.Unfit.because(FROM, "deciding.problem.day");
    }
    return new Chosen.Fit(Subject.of(Map.of(OFFICE, office.get().name(), Register.MEMBER, member.get().id().toString(), FROM, from)));
  }

  @Override
  public Subject question(Subject subject) {
    return subject.without(FROM);
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    var name = register.name(coop, subject);
    var office = Words.of(key(Office.valueOf(subject.get(OFFICE))));
    return day(subject.get(FROM))
        .map(from -> Words.of("deciding.consequence.appoint-from", name, office, from))
        .orElseGet(() -> Words.of("deciding.consequence.appoint", name, office));
  }

  /** A day that has passed by the time the vote closes makes nobody an officer in the past. */
  @Override
  public Enacted enact(Passed passed) {
    var closing = passed.at().atZone(passed.zone()).toLocalDate();
    var from = day(passed.subject().get(FROM)).filter(day -> day.isAfter(closing)).orElse(closing);
    var member = MemberId.of(passed.subject().get(Register.MEMBER));
    var office = Office.valueOf(passed.subject().get(OFFICE));
    return switch (officers.appoint(passed.coop(), member, office, from, OptionalInt.of(passed.number().value()))) {
      case Appointing.Appointed in -> new Enacted.Done(Json.obj().with(FROM, in.from().toString()).with("until", in.until().toString()));
      case Appointing.NotAMember no -> Enacted.Refused.because("deciding.refusal.not-a-member");
      case Appointing.AlreadyInOffice in -> Enacted.Refused.because("deciding.refusal.in-office", in.until());
      case Appointing.TermsUsedUp up -> Enacted.Refused.because("deciding.refusal.terms", up.maximum());
      case Appointing.BoardFull full -> Enacted.Refused.because("deciding.refusal.board-full", full.maximum());
      case Appointing.ClassSeatsFull full -> Enacted.Refused.because("deciding.refusal.seats-full", full.maximum());
    };
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    var office = Words.of(key(Office.valueOf(subject.get(OFFICE))));
    return Words.of(
        "deciding.done.appoint",
        register.name(coop, subject),
        office,
        LocalDate.parse(effect.text(FROM)),
        LocalDate.parse(effect.text("until")));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
