package coop.phyle.payments;

import coop.phyle.kernel.money.Money;
import coop.phyle.shares.MoneyCoops;
import coop.phyle.shares.SubscriptionId;
import coop.phyle.shell.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The treasurer's side of payments, for tests of modules above: answers with the state of the transfer or the key of the first problem. */
@Component
public class PaymentsAtWork {
  private static final String KIND = "share-subscription";

  private final SettingAccount setting;
  private final Receiving receiving;
  private final GivingBack givingBack;
  private final Transfers transfers;
  private final Receipts receipts;
  private final Tenancy tenancy;
  private final Clock clock;
  private final org.springframework.transaction.support.TransactionTemplate transaction;

  PaymentsAtWork(
      SettingAccount setting, Receiving receiving, GivingBack givingBack, Transfers transfers, Receipts receipts, Tenancy tenancy, Clock clock,
      org.springframework.transaction.support.TransactionTemplate transaction) {
    this.setting = setting;
    this.receiving = receiving;
    this.givingBack = givingBack;
    this.transfers = transfers;
    this.receipts = receipts;
    this.tenancy = tenancy;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Sets the co-op's bank account. */
  public void account(MoneyCoops.Founded coop) {
    tenancy.in(coop.coop().id(), () -> setting.set(coop.coop().id(), coop.coop().name(), "ES91 2100 0418 4502 0005 1332", coop.treasurer()));
  }

  public String receive(MoneyCoops.Founded coop, SubscriptionId id, long minor, String confirmation) {
    return with(coop, id, t -> receiving.receive(coop.coop().id(), t.reference(), moved(coop, t, minor, confirmation)));
  }

  public String repay(MoneyCoops.Founded coop, SubscriptionId id, long minor, String confirmation) {
    return with(coop, id, t -> givingBack.repay(coop.coop().id(), t.reference(), moved(coop, t, minor, confirmation)));
  }

  public String undoLast(MoneyCoops.Founded coop, SubscriptionId id) {
    return with(coop, id, t -> givingBack.undo(
        coop.coop().id(), t.reference(), receipts.of(coop.coop().id(), t).getLast().id(), "by mistake", coop.treasurer()));
  }

  public String undoFirst(MoneyCoops.Founded coop, SubscriptionId id) {
    return with(coop, id, t -> givingBack.undo(
        coop.coop().id(), t.reference(), receipts.of(coop.coop().id(), t).getFirst().id(), "by mistake", coop.treasurer()));
  }

  private String with(MoneyCoops.Founded coop, SubscriptionId id, Function<Transfer, Confirming> work) {
    return tenancy.in(coop.coop().id(), () -> transaction.execute(status ->
        switch (work.apply(transfers.find(coop.coop().id(), KIND, id.value()).orElseThrow())) {
          case Confirming.Confirmed done -> done.transfer().state();
          case Confirming.AlreadyConfirmed known -> known.transfer().state();
          case Confirming.Refused refused -> refused.problems().getFirst().key();
        }));
  }

  private Receipts.Moved moved(MoneyCoops.Founded coop, Transfer transfer, long minor, String confirmation) {
    return new Receipts.Moved(
        new Money(minor, transfer.amount().currency()), LocalDate.now(clock), id(transfer) + confirmation, coop.treasurer());
  }

  private static String id(Transfer transfer) {
    return transfer.reference() + " ";
  }
}
