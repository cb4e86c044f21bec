package coop.phyle.delegation;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.identity.Coops;
import coop.phyle.kernel.rules.Participation;
import coop.phyle.kernel.tally.support.Scope;
import coop.phyle.membership.Member;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives delegations and takes them back. */
@Service
public class Delegating {
  private final Trusts trusts;
  private final Members members;
  private final Circles circles;
  private final Statutes statutes;
  private final Notices notices;
  private final Coops coops;
  private final Site site;
  private final Clock clock;

  Delegating(Trusts trusts, Members members, Circles circles, Statutes statutes, Notices notices, Coops coops, Site site, Clock clock) {
    this.trusts = trusts;
    this.members = members;
    this.circles = circles;
    this.statutes = statutes;
    this.notices = notices;
    this.coops = coops;
    this.site = site;
    this.clock = clock;
  }

  /** What came of a wish. */
  public sealed interface Outcome {
    record Done(DelegationId id) implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}
  }

  /** Takes the place of what the member said of the same scope before. */
  @Transactional
  public Outcome give(CoopId coop, PersonId by, Wish wish) {
    var rules = statutes.inForce(coop).rules().participation();
    var from = members.of(coop, by).stream().filter(m -> m.id().equals(wish.from())).findFirst();
    if (from.isEmpty() || rules.delegations() == 0) {
      return new Outcome.Refused(List.of(Problem.of("", from.isEmpty() ? "delegation.problem.member" : "delegation.problem.not-allowed")));
    }
    var problems = new ArrayList<Problem>();
    var to = wish.nobody() ? Optional.<Voter>empty() : delegate(coop, from.get(), wish.to(), problems);
    var scope = wish.scope().equals("circle") ? circle(coop, from.get(), to, wish.about(), problems) : scope(wish, problems);
    var given = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var expires = expires(rules, given, wish.months(), problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    var trust = new Trust(new DelegationId(Ids.next()), from.get().id(), to.map(Voter::member), scope, given, expires);
    trusts.put(coop, trust, by);
    to.ifPresent(delegate -> tell(coop, from.get(), delegate, expires));
    return new Outcome.Done(trust.id());
  }

  /** False when the person did not give it, or has taken it back already. */
  @Transactional
  boolean revoke(CoopId coop, PersonId by, DelegationId id) {
    return trusts.revoke(coop, id, members.of(coop, by).stream().map(Member::id).toList(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** By number, or by a name that only one member has. */
  private Optional<Voter> delegate(CoopId coop, Member from, String typed, List<Problem> problems) {
    var sought = typed.strip();
    var found = members.roll(coop).stream()
        .filter(v -> String.valueOf(v.number()).equals(sought) || v.name().equalsIgnoreCase(sought))
        .toList();
    if (found.size() != 1) {
      problems.add(Problem.of("to", found.isEmpty() ? "delegation.problem.unknown" : "delegation.problem.several", sought));
      return Optional.empty();
    }
    if (found.getFirst().member().equals(from.id())) {
      problems.add(Problem.of("to", "delegation.problem.self"));
    }
    return Optional.of(found.getFirst());
  }

  /** In a circle both must sit: whoever does not has no vote there to give or to cast. */
  private Scope circle(CoopId coop, Member from, Optional<Voter> to, String about, List<Problem> problems) {
    var typed = about.strip();
    var number = typed.matches("[1-9][0-9]{0,8}") ? Optional.of(new CircleNumber(Integer.parseInt(typed))) : Optional.<CircleNumber>empty();
    var voters = number.map(circle -> circles.voters(coop, circle)).orElse(List.of());
    if (!voters.contains(from.actsThrough())) {
      problems.add(Problem.of("scope", "delegation.problem.circle"));
    } else if (to.filter(delegate -> !voters.contains(delegate.votes())).isPresent()) {
      problems.add(Problem.of("to", "delegation.problem.circle-delegate", to.get().name()));
    }
    return new Scope.Circle(typed);
  }

  private static Scope scope(Wish wish, List<Problem> problems) {
    var about = wish.about().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    switch (wish.scope()) {
      case "coop" -> {
        return new Scope.Coop();
      }
      case "tag" -> {
        if (about.isEmpty() || about.length() > 40 || about.chars().anyMatch(Character::isISOControl)) {
          problems.add(Problem.of("about", "delegation.problem.tag"));
        }
        return new Scope.Tag(about);
      }
      case "decision" -> {
        if (!about.matches("[1-9][0-9]{0,8}")) {
          problems.add(Problem.of("about", "delegation.problem.decision"));
        }
        return new Scope.Decision(about);
      }
      default -> {
        problems.add(Problem.of("scope", "delegation.problem.scope"));
        return new Scope.Coop();
      }
    }
  }

  private Instant expires(Participation rules, Instant given, String typed, List<Problem> problems) {
    var most = rules.delegationMonths();
    var months = typed.isBlank() ? most : typed.strip().matches("[1-9][0-9]{0,2}") ? Integer.parseInt(typed.strip()) : 0;
    if (months < 1 || months > most) {
      problems.add(Problem.of("months", "delegation.problem.months", most));
    }
    return given.atZone(site.zone()).plusMonths(months).toInstant();
  }

  private void tell(CoopId coop, Member from, Voter delegate, Instant expires) {
    var home = coops.byId(coop).orElseThrow();
    var args = List.<Object>of(from.name(), home.name(), expires);
    notices.send(Notice.to(delegate.votes(), "delegation.mail.given.subject", "delegation.mail.given.body", args, "/c/" + home.slug() + "/delegations"));
  }
}
