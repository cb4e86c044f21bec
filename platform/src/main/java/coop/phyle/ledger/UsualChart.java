package coop.phyle.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts a co-op's book opens with; their names are in the message bundles under {@code ledger.account.}. */
final class UsualChart {
  /**
   * An account to open.
   *
   * @param floor the lowest balance, or null for none: nobody holds less than no cash or owes back less than nothing
   */
  record Line(String path, @Nullable Long floor) {}

  static final List<Line> LINES =
      List.of(
          new Line("assets:bank", null),
          new Line("assets:cash", 0L),
          new Line("assets:receivable", null),
          new Line("assets:equipment", null),
          new Line("liabilities:payable", null),
          new Line("liabilities:loans", null),
          new Line("liabilities:part-payments", 0L),
          new Line("liabilities:overpaid", 0L),
          new Line("equity:shares", null),
          new Line("equity:reserve:indivisible", null),
          new Line("equity:reserve:free", null),
          new Line("equity:commons", null),
          new Line("income:sales", null),
          new Line("income:fees", null),
          new Line("income:grants", null),
          new Line("income:donations", null),
          new Line("expenses:work", null),
          new Line("expenses:goods", null),
          new Line("expenses:services", null),
          new Line("expenses:rent", null),
          new Line("expenses:bank-fees", null),
          new Line("expenses:commons", null));

  private UsualChart() {}
}
