package coop.phyle.demo;

import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.NewEntry;
import coop.phyle.ledger.Posting;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight months of the food co-op's book: boxes sold, seed bought, people paid. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaMoney {
  private static final int FIRST_WEEK = 34;
  private final Books books;
  private final Calendar calendar;
  private final TransactionTemplate transaction;

  HortaMoney(Books books, Calendar calendar, TransactionTemplate transaction) {
    this.books = books;
    this.calendar = calendar;
    this.transaction = transaction;
  }

  void yearSoFar(Diary diary, CoopId coop, PersonId treasurer) {
    for (int week = FIRST_WEEK; week >= 1; week--) {
      var one = week;
      diary.on(week * 7, () -> week(coop, treasurer, one));
    }
  }

  private void week(CoopId coop, PersonId treasurer, int week) {
    post(coop, treasurer, week, "Vegetable boxes of the week", "assets:bank", "income:sales", 148_000L + (FIRST_WEEK - week) * 2_100L);
    if (week % 2 == 0) {
      post(coop, treasurer, week, "Seed and soil", "expenses:goods", "assets:bank", 38_250L + week * 310L);
    }
    if (week % 4 == 0) {
      post(coop, treasurer, week, "Income shared among contributors", "expenses:work", "assets:bank", 410_000L);
      post(coop, treasurer, week, "Rent of the lower fields", "expenses:rent", "assets:bank", 22_000L);
      post(coop, treasurer, week, "A fifth of the month to the commons pool", "expenses:commons", "equity:commons", 43_660L);
    }
  }

  private void post(CoopId coop, PersonId by, int week, String text, String debit, String credit, long cents) {
    var amount = Money.of(cents, "EUR");
    var entry =
        new NewEntry(
            "manual",
            calendar.day(week * 7),
            text,
            List.of(Leg.debit(debit, amount), Leg.credit(credit, amount)),
            "demo " + text + " " + week,
            Optional.of(by),
            Optional.empty());
    if (transaction.execute(status -> books.submit(coop, entry)) instanceof Posting.Posted) {
      return;
    }
    throw new IllegalStateException("the example entry does not fit the book: " + entry);
  }
}
