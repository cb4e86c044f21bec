package coop.phyle.shares;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.EntryId;
import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.payments.Payee;
import coop.phyle.payments.Receipt;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns paid subscriptions into shares: the payee of transfers for shares. */
@Component
class Allotting implements Payee {
  private static final AccountPath SHARES = AccountPath.of("equity:shares");

  private final Subscriptions subscriptions;
  private final Record record;
  private final Notices notices;
  private final Coops coops;
  private final Clock clock;

  Allotting(Subscriptions subscriptions, Record record, Notices notices, Coops coops, Clock clock) {
    this.subscriptions = subscriptions;
    this.record = record;
    this.notices = notices;
    this.coops = coops;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Subscribing.KIND;
  }

  @Override
  public Receipt received(CoopId coop, UUID id, Money amount, LocalDate on, PersonId confirmedBy) {
    var subscription = find(coop, id);
    return new Receipt(SHARES, "share", subscription.line(), entry -> allot(coop, subscription, entry, on, confirmedBy));
  }

  private void allot(CoopId coop, Subscription subscription, EntryId entry, LocalDate on, PersonId confirmedBy) {
    subscriptions.serialise(coop, subscription.member());
    subscriptions.allot(coop, subscription, entry, on, confirmedBy, clock.instant());
    record.note(coop, "share-allotted", act(subscription, entry));
    var slug = coops.byId(coop).orElseThrow();
    notices.send(Notice.to(
        subscription.by(), "shares.notice.allotted.subject", "shares.notice.allotted.body",
        List.of(slug.name(), subscription.shares(), subscription.amount()), "/c/" + slug.slug() + "/shares"));
  }

  @Override
  public void undone(CoopId coop, UUID id, EntryId counterEntry, PersonId by) {
    var subscription = find(coop, id);
    subscriptions.serialise(coop, subscription.member());
    subscriptions.undo(coop, subscription.id(), counterEntry, by, clock.instant());
    record.note(coop, "share-allotment-undone", act(subscription, counterEntry));
  }

  private Subscription find(CoopId coop, UUID id) {
    return subscriptions.find(coop, new SubscriptionId(id)).orElseThrow();
  }

  private static Json.Obj act(Subscription subscription, EntryId entry) {
    return Json.obj().with("member", subscription.member().toString()).with("shares", subscription.shares()).with("entry", entry.toString());
  }
}
