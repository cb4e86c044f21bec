package coop.phyle.shares;

import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.Shares;
import coop.phyle.membership.Member;
import coop.phyle.membership.Members;
import coop.phyle.membership.Officers;
import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.payments.Expecting;
import coop.phyle.payments.Payable;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.statutes.Statutes;
import coop.phyle.statutes.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Subscribes a member to shares within the limits of the statutes, and says what to pay. */
@Service
@Transactional
public class Subscribing {
  /** Kind of our payables. */
  public static final String KIND = "share-subscription";

  private static final int DAYS_TO_PAY = 60;

  private final Subscriptions subscriptions;
  private final Members members;
  private final Officers officers;
  private final Statutes statutes;
  private final Expecting expecting;
  private final Notices notices;
  private final Clock clock;

  Subscribing(
      Subscriptions subscriptions, Members members, Officers officers, Statutes statutes, Expecting expecting, Notices notices, Clock clock) {
    this.subscriptions = subscriptions;
    this.members = members;
    this.officers = officers;
    this.statutes = statutes;
    this.expecting = expecting;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * What somebody asks for.
   *
   * @param id made with the form, so that sending it twice subscribes once
   * @param member number in the register of the member who subscribes; empty for the first one the person acts for
   * @param shares as typed
   * @param acknowledged whether the terms were read and understood
   */
  public record Wish(SubscriptionId id, Optional<Integer> member, String shares, boolean acknowledged) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Subscribed(Subscription subscription) implements Outcome {}

    record NotAMember() implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}
  }

  public Outcome subscribe(Coop coop, PersonId person, Wish wish) {
    var member = members.of(coop.id(), person).stream().filter(m -> wish.member().isEmpty() || m.number() == wish.member().get()).findFirst();
    if (member.isEmpty()) {
      return new Outcome.NotAMember();
    }
    subscriptions.serialise(coop.id(), member.get().id());
    var known = subscriptions.find(coop.id(), wish.id());
    if (known.isPresent()) {
      return known.get().member().equals(member.get().id()) ? new Outcome.Subscribed(known.get()) : new Outcome.NotAMember();
    }
    var version = statutes.inForce(coop.id());
    var terms = version.rules().shares();
    var holding = Holding.of(member.get().id(), terms.value().currency(), subscriptions.of(coop.id(), member.get().id()));
    var problems = check(wish, terms, holding);
    return problems.isEmpty() ? new Outcome.Subscribed(written(coop, person, member.get(), wish, version)) : new Outcome.Refused(problems);
  }

  private static List<Problem> check(Wish wish, Shares terms, Holding holding) {
    var problems = new ArrayList<Problem>();
    if (!wish.acknowledged()) {
      problems.add(Problem.of("acknowledged", "shares.problem.acknowledge"));
    }
    if (!wish.shares().strip().matches("[1-9][0-9]{0,5}")) {
      problems.add(Problem.of("shares", "shares.problem.number"));
      return problems;
    }
    var number = Integer.parseInt(wish.shares().strip());
    var after = holding.committed().plus(terms.value().times(number));
    var least = terms.value().times(terms.minimum());
    if (after.minor() < least.minor()) {
      problems.add(Problem.of("shares", "shares.problem.minimum", terms.minimum(), least.toString()));
    }
    if (after.minor() > terms.maximum().minor()) {
      var left = Math.max(0, terms.maximum().minus(holding.committed()).minor() / terms.value().minor());
      problems.add(Problem.of("shares", "shares.problem.maximum", terms.maximum().toString(), left));
    }
    return problems;
  }

  private Subscription written(Coop coop, PersonId person, Member member, Wish wish, Version version) {
    var terms = version.rules().shares();
    var now = clock.instant();
    var subscription = new Subscription(
        wish.id(), member.id(), Integer.parseInt(wish.shares().strip()), terms.value(), version.number(), person, now,
        LocalDate.now(clock).plusDays(DAYS_TO_PAY), Subscription.State.PENDING);
    subscriptions.add(coop.id(), subscription, terms.maximum());
    expecting.expect(coop.id(), new Payable(KIND, wish.id().value(), subscription.amount(), member.name(), subscription.line()));
    officers.today(coop.id()).stream().filter(o -> o.office() == Office.TREASURER).forEach(treasurer -> notices.send(Notice.to(
        treasurer.person(), "shares.notice.subscribed.subject", "shares.notice.subscribed.body",
        List.of(coop.name(), subscription.shares(), subscription.amount()), "/c/" + coop.slug() + "/money/payments")));
    return subscription;
  }
}
