package coop.phyle.kernel.books;

/** The five kinds of account; an account's path begins with one, in lower case. */
public enum AccountRoot {
  ASSETS,
  LIABILITIES,
  EQUITY,
  INCOME,
  EXPENSES;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether a balance in people's favour is a credit (negative in our signs): what is owed, owned and earned. */
  public boolean creditNormal() {
    return this == LIABILITIES || this == EQUITY || this == INCOME;
  }
}
