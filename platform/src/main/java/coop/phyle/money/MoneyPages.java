package coop.phyle.money;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.AccountRoot;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.AccountNames;
import coop.phyle.ledger.BookedEntry;
import coop.phyle.ledger.Inspection;
import coop.phyle.ledger.Source;
import coop.phyle.ledger.Statement;
import coop.phyle.payments.Transfer;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the pages of the room Money show. */
public final class MoneyPages {
  private static final Set<String> KINDS =
      Set.of("share", "part-payment", "over-payment", "part-payment-released", "repayment", "reversal");

  private MoneyPages() {}

  /**
   * The room.
   *
   * @param everyone whether the rules open the book to everyone, or to members
   * @param version of the statutes that say so
   * @param flows of the period
   * @param sheet what the co-op holds, owes and owns today
   * @param entries newest first
   * @param older number to go on from, when there are older entries
   * @param todo for the treasurer alone
   */
  public record Room(
      boolean everyone,
      int version,
      Currency own,
      AccountNames names,
      Period period,
      Flows flows,
      List<Section> sheet,
      int holders,
      List<Row> entries,
      OptionalLong older,
      boolean newest,
      Optional<Inspection> inspection,
      Optional<Todo> todo) {
    public Sankey sankey() {
      return Sankey.of(flows);
    }
  }

  /** One side of the balance sheet; totals are in the book's own currency. */
  public record Section(AccountRoot root, List<Line> lines, Money total) {}

  /**
   * A line of the balance sheet.
   *
   * @param account empty for the result that is not yet appropriated
   * @param amount as people read it: what is owed and owned is positive too
   */
  public record Line(Optional<AccountPath> account, Money amount) {}

  /**
   * An entry in the list.
   *
   * @param moved what it did to all that the co-op has, in its own currency
   * @param held what the co-op had after it
   */
  public record Row(BookedEntry booked, Money moved, Money held) {
    /** What a reader calls it: its text, after the sort of entry where the program made it. */
    public String title(Page page) {
      return MoneyPages.title(page, booked.entry().kind(), booked.entry().text());
    }

    /** Number of the decision behind it. */
    public Optional<String> decision() {
      return booked.source().filter(s -> s.kind().equals("decision")).map(Source::ref);
    }
  }

  /** One entry. */
  public record Single(Row row, AccountNames names) {}

  /**
   * What happened to one account.
   *
   * @param from as typed, right or wrong
   * @param until as typed
   * @param others codes of the other currencies in which the book has this account
   */
  public record AccountShown(Statement statement, AccountNames names, String from, String until, List<Problem> problems, List<String> others) {
    static AccountShown of(Statement statement, AccountNames names, AskedStatement asked, AskedStatement.Span span) {
      var account = statement.account();
      var others = names.accounts().values().stream().filter(a -> a.path().equals(account.path()) && !a.currency().equals(account.currency()))
          .map(a -> a.currency().code()).sorted().toList();
      return new AccountShown(
          statement, names, Objects.requireNonNullElse(asked.from(), span.from().toString()), Objects.requireNonNullElse(asked.until(), span.until().toString()),
          span.problems(), others);
    }

    /** The days and the currency as the address has them. */
    public String query() {
      return "?from=" + statement.from() + "&until=" + statement.until() + "&currency=" + statement.account().currency().code();
    }
  }

  /** What a reader calls an entry: its text, after the sort of entry where the program made it. */
  public static String title(Page page, String kind, String text) {
    return KINDS.contains(kind) ? page.t("money.kind." + kind) + ": " + text : text;
  }

  /** What waits for the treasurer. */
  public record Todo(boolean account, List<Transfer> waiting, List<Transfer> back) {
    public boolean isEmpty() {
      return account && waiting.isEmpty() && back.isEmpty();
    }
  }
}
