package coop.phyle.shares;

import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Shares;
import coop.phyle.payments.Instructions;
import java.util.List;

/** What the pages about shares show. */
public final class SharePages {
  private SharePages() {}

  /**
   * The member's own page.
   *
   * @param accounts one for each member the person acts for
   * @param terms of the statutes in force
   */
  public record Mine(List<Account> accounts, Shares terms) {}

  /** One member's shares. */
  public record Account(int number, String name, Holding holding, List<Subscription> subscriptions) {}

  /** The form, with what was typed. */
  public record Form(String id, List<Account> accounts, Shares terms, String member, String shares, boolean acknowledged) {
    public Money most() {
      return terms.maximum();
    }
  }

  /** A subscription and how to pay it. */
  public record Subscribed(Subscription subscription, Instructions how) {}

  /** A line of the register of holdings. */
  public record RegisterLine(int number, String name, Holding holding) {}
}
