package coop.phyle.delegation;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.kernel.tally.support.Scope;
import coop.phyle.membership.Member;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Articles;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has delegated, and what others have delegated to them. */
@Service
@Transactional(readOnly = true)
class ReadingDelegations {
  private final Trusts trusts;
  private final Members members;
  private final Circles circles;
  private final Statutes statutes;
  private final Clock clock;

  ReadingDelegations(Trusts trusts, Members members, Circles circles, Statutes statutes, Clock clock) {
    this.trusts = trusts;
    this.members = members;
    this.circles = circles;
    this.statutes = statutes;
    this.clock = clock;
  }

  public DelegationPages.Mine mine(CoopId coop, PersonId reader) {
    var rules = statutes.inForce(coop).rules().participation();
    var own = members.of(coop, reader);
    var ids = own.stream().map(Member::id).toList();
    var found = trusts.of(coop, ids, clock.instant());
    var names = members.names(coop, found.stream().flatMap(t -> Stream.concat(Stream.of(t.from()), t.to().stream())).distinct().toList());
    var reach = circles.reach(coop, reader);
    return new DelegationPages.Mine(
        rules.delegations(),
        rules.delegationMonths(),
        Articles.of("participation.delegations"),
        own.stream().map(m -> new DelegationPages.Seat(m.id(), m.number(), m.name())).toList(),
        reach.places().stream().filter(place -> place.sits() && place.circle().isOpen()).map(ReadingDelegations::circle).toList(),
        lines(found.stream().filter(t -> ids.contains(t.from())), names, reach),
        lines(found.stream().filter(t -> t.to().filter(ids::contains).isPresent()), names, reach));
  }

  private static List<DelegationPages.Line> lines(Stream<Trust> trusts, Map<MemberId, String> names, Reach reach) {
    return trusts
        .map(t ->
            new DelegationPages.Line(
                t.id().toString(), t.from(), names.getOrDefault(t.from(), ""), t.to().map(to -> names.getOrDefault(to, "")), scope(t.scope()),
                Trusts.about(t.scope()), called(t.scope(), reach), t.given(), t.expires()))
        .toList();
  }

  private static DelegationPages.Circle circle(Reach.Place place) {
    return new DelegationPages.Circle(place.circle().number().value(), place.circle().name());
  }

  private static String called(Scope scope, Reach reach) {
    return scope instanceof Scope.Circle(var key)
        ? reach.place(new CircleNumber(Integer.parseInt(key))).map(place -> place.circle().name()).orElse(key)
        : Trusts.about(scope);
  }

  private static String scope(Scope scope) {
    return switch (scope) {
      case Scope.Coop() -> "coop";
      case Scope.Tag tag -> "tag";
      case Scope.Decision decision -> "decision";
      case Scope.Circle circle -> "circle";
    };
  }
}
