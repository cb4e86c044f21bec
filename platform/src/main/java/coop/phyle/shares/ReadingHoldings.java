package coop.phyle.shares;

import coop.phyle.kernel.rules.Shares;
import coop.phyle.membership.Member;
import coop.phyle.membership.Members;
import coop.phyle.payments.Expecting;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads holdings: each member its own, officers the register. */
@Service
@Transactional(readOnly = true)
class ReadingHoldings implements ShareCapital {
  private final Subscriptions subscriptions;
  private final Members members;
  private final Statutes statutes;
  private final Expecting expecting;

  ReadingHoldings(Subscriptions subscriptions, Members members, Statutes statutes, Expecting expecting) {
    this.subscriptions = subscriptions;
    this.members = members;
    this.statutes = statutes;
    this.expecting = expecting;
  }

  Shares terms(CoopId coop) {
    return statutes.inForce(coop).rules().shares();
  }

  /** The shares of each member the person acts for. */
  List<SharePages.Account> own(CoopId coop, PersonId person) {
    return members.of(coop, person).stream().map(m -> account(coop, m)).toList();
  }

  private SharePages.Account account(CoopId coop, Member member) {
    var all = subscriptions.of(coop, member.id());
    return new SharePages.Account(member.number(), member.name(), Holding.of(member.id(), terms(coop).value().currency(), all), all);
  }

  /** A subscription with how to pay it, for its member alone. */
  Optional<SharePages.Subscribed> subscribed(CoopId coop, PersonId person, SubscriptionId id) {
    var mine = members.of(coop, person).stream().map(Member::id).toList();
    return subscriptions.find(coop, id).filter(s -> mine.contains(s.member()))
        .map(s -> new SharePages.Subscribed(s, expecting.instructions(coop, Subscribing.KIND, id.value()).orElseThrow()));
  }

  /** Everybody who holds or promised shares, by number in the register; for the secretary and the treasurer. */
  List<SharePages.RegisterLine> register(CoopId coop) {
    var currency = terms(coop).value().currency();
    var byMember = subscriptions.all(coop).stream().collect(Collectors.groupingBy(Subscription::member));
    return byMember.entrySet().stream()
        .map(e -> Holding.of(e.getKey(), currency, e.getValue()))
        .filter(h -> !h.committed().isZero())
        .flatMap(h -> members.find(coop, h.member()).stream().map(m -> new SharePages.RegisterLine(m.number(), m.name(), h)))
        .sorted(java.util.Comparator.comparingInt(SharePages.RegisterLine::number))
        .toList();
  }

  @Override
  public int holders(CoopId coop) {
    return (int) subscriptions.all(coop).stream().filter(s -> s.state() == Subscription.State.ALLOTTED).map(Subscription::member).distinct().count();
  }

}
