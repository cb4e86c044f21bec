package coop.phyle.demo;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A food co-op of growers, eaters, funders and a town council, eight months old. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("phyle.demo")
class HortaComuna implements Story {
  private static final int GROWERS = 57;
  private static final int EATERS = 72;
  private final HortaFounding founding;
  private final Register register;
  private final HortaDecisions decisions;
  private final HortaMoney money;
  private final HortaShares shares;
  private final HortaTalk talk;
  private final HortaPolls polls;
  private final HortaMeetings meetings;
  private final HortaPolicies policies;
  private final HortaElections elections;
  private final HortaRoles roles;
  private final HortaInitiatives initiatives;
  private final HortaOutcomes outcomes;
  private final Cast cast;
  private final Calendar calendar;
  private final Tenancy tenancy;

  HortaComuna(
      HortaFounding founding,
      Register register,
      HortaDecisions decisions,
      HortaMoney money,
      HortaShares shares,
      HortaTalk talk,
      HortaPolls polls,
      HortaMeetings meetings,
      HortaPolicies policies,
      HortaElections elections,
      HortaRoles roles,
      HortaInitiatives initiatives,
      HortaOutcomes outcomes,
      Cast cast,
      Calendar calendar,
      Tenancy tenancy) {
    this.founding = founding;
    this.register = register;
    this.decisions = decisions;
    this.money = money;
    this.shares = shares;
    this.talk = talk;
    this.polls = polls;
    this.meetings = meetings;
    this.policies = policies;
    this.elections = elections;
    this.roles = roles;
    this.initiatives = initiatives;
    this.outcomes = outcomes;
    this.cast = cast;
    this.calendar = calendar;
    this.tenancy = tenancy;
  }

  @Override
  public void tell() {
    calendar.daysAgo(253);
    var coop = founding.found();
    var diary = new Diary(calendar);
    diary.on(250, () -> joinUp(coop.id(), cast.person("Aina Ferrer", Locale.ENGLISH)));
    money.yearSoFar(diary, coop.id(), cast.person("Jordi Mas", Locale.ENGLISH));
    decisions.take(diary, coop.id(), delivered -> outcomes.follow(diary, coop, delivered));
    shares.offer(diary, coop, cast.person("Jordi Mas", Locale.ENGLISH), () -> register.of(coop.id(), "funders"));
    talk.talk(diary, coop);
    polls.poll(diary, coop.id());
    meetings.meet(diary, coop.id());
    policies.adopt(diary, coop.id());
    elections.elect(diary, coop.id());
    roles.choose(diary, coop);
    initiatives.begin(diary, coop);
    tenancy.in(coop.id(), diary::tell);
  }

  private void joinUp(CoopId coop, PersonId secretary) {
    var names = Cast.names(GROWERS + EATERS + 12, 2026);
    var admitted = calendar.day(250);
    register.bring(
        coop,
        secretary,
        List.of(
            new Register.Group("growers", names.subList(0, GROWERS), admitted),
            new Register.Group("eaters", names.subList(GROWERS, GROWERS + EATERS), admitted),
            new Register.Group("funders", names.subList(GROWERS + EATERS, names.size()), admitted)),
        "Town council of Ter,nuria.soler@example.org,town,\"Plaça Major 1, Girona\",%s,yes,Núria Soler%n".formatted(admitted));
  }
}
