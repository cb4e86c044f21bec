package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.phyle.identity.People;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.NewEntry;
import coop.phyle.ledger.Source;
import coop.phyle.notices.SentMail;
import coop.phyle.payments.PaymentsAtWork;
import coop.phyle.shares.MoneyCoops;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Money, as seen: from an empty book over a subscription to a full one; light and dark, on a phone in Spanish, and without scripts. */
@PhyleTest
class MoneyPagesTest {
  @LocalServerPort int port;
  @Autowired MoneyCoops coops;
  @Autowired Books books;
  @Autowired PaymentsAtWork payments;
  @Autowired People people;
  @Autowired SentMail sent;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessible(Chromium.Visitor visitor) {
    var coop = coops.found(Audience.EVERYONE);
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      page.navigate(coop.url("/money"));
      Look.at(page, "money-empty");
      fill(coop);
      page.navigate(coop.url("/money?period=" + LocalDate.now(ZoneOffset.UTC).getYear()));
      page.locator("details summary").click();
      Look.at(page, "money");
      page.locator(".book th a").first().click();
      Look.at(page, "money-entry");
      page.locator("main table a").first().click();
      page.navigate(page.url() + "?from=2020-01-01");
      Look.at(page, "money-account");
      page.navigate(page.url().replace("from=2020-01-01", "from=2030-01-01&until=2020-01-01"));
      Look.at(page, "money-account-wrong");
    }
    payments.account(coop);
    var paying = member(coop, visitor);
    treasurer(coop, visitor, paying);
  }

  private String member(MoneyCoops.Founded coop, Chromium.Visitor visitor) {
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, coop.member());
      page.navigate(coop.url("/shares"));
      Look.at(page, "shares-none");
      page.locator("main a.button").click();
      page.fill("#shares", "1");
      page.locator("main form .button").click();
      assertThat(page.locator(".problems").isVisible()).isTrue();
      Look.at(page, "shares-form");
      page.fill("#shares", "4");
      page.check("#acknowledged");
      page.locator("main form .button").click();
      page.waitForURL("**/shares/subscriptions/*-*");
      Look.at(page, "shares-pay");
      return page.url();
    }
  }

  private void treasurer(MoneyCoops.Founded coop, Chromium.Visitor visitor, String paying) {
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, coop.treasurer());
      page.navigate(coop.url("/money"));
      Look.at(page, "money-treasurer");
      page.navigate(coop.url("/money/bank-account"));
      page.fill("#iban", "ES91 2100 0418 4502 0005 1332");
      Look.at(page, "bank-account");
      page.locator("main form .button").click();
      page.waitForURL("**/money/payments");
      Look.at(page, "payments");
      page.locator("#waiting").locator("xpath=../..").locator(".list a").first().click();
      page.fill("#amount", "120");
      page.locator("main form .button").last().click();
      page.waitForURL("**/money/payments/RF*");
      Look.at(page, "payment");
      page.navigate(coop.url("/money/accounts"));
      Look.at(page, "accounts");
      page.navigate(coop.url("/money/entries/new"));
      page.fill("#text", "Seed");
      page.selectOption("#account-1", "expenses:goods EUR");
      page.fill("#debit-1", "10");
      page.locator("main form .button").first().click();
      Look.at(page, "entry-form");
      page.navigate(coop.url("/money/entries/1/reversal"));
      Look.at(page, "reversal");
      page.navigate(coop.url("/money"));
      Look.at(page, "money-todo");
    }
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      signIn(page, coop.member());
      page.navigate(paying);
      Look.at(page, "shares-allotted");
      page.navigate(coop.url("/shares"));
      Look.at(page, "shares");
    }
  }

  private void signIn(Page page, PersonId person) {
    new Doorway(people, sent).in(page, person);
  }

  private void fill(MoneyCoops.Founded coop) {
    var today = LocalDate.now(ZoneOffset.UTC);
    var entries = List.of(
        entry("a", today, "Boxes, week 47", "assets:bank", "income:sales", 2_183_000, Optional.of(Source.decision(7))),
        entry("b", today, "Sun cooperative, grant", "assets:bank", "income:grants", 1_200_000, Optional.empty()),
        entry("c", today, "Seed and soil", "expenses:goods", "assets:bank", 612_000, Optional.of(Source.decision(9))),
        entry("d", today, "Weeder", "assets:equipment", "assets:bank", 1_200_000, Optional.empty()),
        entry("e", today, "Shared out for November", "expenses:work", "assets:bank", 1_640_000, Optional.empty()),
        entry("f", today, "Market stall", "assets:cash", "income:sales", 9_000, Optional.empty()));
    entries.forEach(e -> coops.in(coop, () -> books.post(coop.coop().id(), e)));
  }

  private static NewEntry entry(String key, LocalDate on, String text, String debit, String credit, long minor, Optional<Source> source) {
    var money = Money.of(minor, "EUR");
    return new NewEntry("manual", on, text, List.of(Leg.debit(debit, money), Leg.credit(credit, money)), key, Optional.empty(), source);
  }
}
