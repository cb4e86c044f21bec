package coop.phyle.delegation;

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
  private final Statutes statutes;
  private final Clock clock;

  ReadingDelegations(Trusts trusts, Members members, Statutes statutes, Clock clock) {
    this.trusts = trusts;
    this.members = members;
    this.statutes = statutes;
    this.clock = clock;
  }

  public DelegationPages.Mine mine(CoopId coop, PersonId reader) {
    var rules = statutes.inForce(coop).rules().participation();
    var own = members.of(coop, reader);
    var ids = own.stream().map(Member::id).toList();
    var found = trusts.of(coop, ids, clock.instant());
    var names = members.names(coop, found.stream().flatMap(t -> Stream.concat(Stream.of(t.from()), t.to().stream())).distinct().toList());
    return new DelegationPages.Mine(
        rules.delegations(),
        rules.delegationMonths(),
        Articles.of("participation.delegations"),
        own.stream().map(m -> new DelegationPages.Seat(m.id(), m.number(), m.name())).toList(),
        lines(found.stream().filter(t -> ids.contains(t.from())), names),
        lines(found.stream().filter(t -> t.to().filter(ids::contains).isPresent()), names));
  }

  private static List<DelegationPages.Line> lines(Stream<Trust> trusts, Map<MemberId, String> names) {
    return trusts
        .map(t ->
            new DelegationPages.Line(
                t.id().toString(), t.from(), names.getOrDefault(t.from(), ""), t.to().map(to -> names.getOrDefault(to, "")), scope(t.scope()),
                Trusts.about(t.scope()), t.given(), t.expires()))
        .toList();
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
