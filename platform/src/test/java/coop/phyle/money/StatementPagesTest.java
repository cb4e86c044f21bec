package coop.phyle.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.NewEntry;
import coop.phyle.shares.MoneyCoops;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The statement of an account over HTTP: who may read it, its pages, its file, the same for programs. */
@PhyleTest
class StatementPagesTest {
  private static final String BANK = "/money/accounts/assets:bank";
  private static final String TIME = "?from=2026-01-01&until=2026-12-31";

  @Autowired MockMvc mvc;
  @Autowired MoneyCoops coops;
  @Autowired Books books;

  @Test
  void theRulesSayWhoReadsAnAccount() throws Exception {
    var open = coops.found(Audience.EVERYONE);
    var closed = coops.found(Audience.MEMBERS);
    var stranger = coops.person("Stranger");
    for (var path : List.of(BANK, BANK + "/statement.csv")) {
      assertThat(mvc.perform(get(open.url(path))).andReturn().getResponse().getStatus()).as(path).isEqualTo(200);
      assertThat(mvc.perform(get(closed.url(path))).andReturn().getResponse().getStatus()).as(path).isNotEqualTo(200);
      assertThat(as(stranger, closed.url(path)).getStatus()).as(path).isEqualTo(403);
      assertThat(as(open.member(), closed.url(path)).getStatus()).as("a member of another co-op, " + path).isEqualTo(403);
      assertThat(as(closed.member(), closed.url(path)).getStatus()).as(path).isEqualTo(200);
    }
    var api = "/api/v1" + closed.url("/accounts/assets:bank/statement");
    assertThat(as(stranger, api).getStatus()).isEqualTo(403);
    assertThat(as(closed.member(), api).getStatus()).isEqualTo(200);
    for (var unknown : List.of("assets:nowhere", "assets:bank:", "assets:" + "a".repeat(200), "assets:bank?currency=USD", "assets:bank?currency=%00")) {
      assertThat(as(closed.member(), closed.url("/money/accounts/" + unknown)).getStatus()).as(unknown).isEqualTo(404);
      assertThat(as(stranger, closed.url("/money/accounts/" + unknown)).getStatus()).as("nobody learns which accounts there are: " + unknown).isNotEqualTo(200);
    }
  }

  @Test
  void anAccountOfAnotherCoopIsNotThere() throws Exception {
    var ours = coops.found(Audience.EVERYONE);
    var theirs = coops.found(Audience.EVERYONE);
    post(theirs, 3);
    assertThat(as(ours.member(), ours.url(BANK + TIME)).getContentAsString()).contains("Nothing happened").doesNotContain("Boxes");
  }

  @Test
  void aHundredEntriesAPageAndEveryOneOnce() throws Exception {
    var coop = coops.found(Audience.EVERYONE);
    post(coop, 230);
    var page = as(coop.member(), coop.url(BANK + TIME)).getContentAsString();
    assertThat(page).contains("230 entries").contains("Balance before").contains("Carried forward").contains("€5,050.00").contains("after=2026-04-10.100").contains("Sales");
    var second = as(coop.member(), coop.url(BANK + TIME + "&after=2026-04-10.100")).getContentAsString();
    assertThat(second).contains("Brought forward").contains("€5,050.00").contains("From the beginning");
    var last = as(coop.member(), coop.url(BANK + TIME + "&after=2026-07-19.200")).getContentAsString();
    assertThat(last).contains("Balance after").contains("€26,565.00").doesNotContain("Next entries");
    var sales = as(coop.member(), coop.url("/money/accounts/income:sales" + TIME)).getContentAsString();
    assertThat(sales).as("what is earned is read as positive").contains("€26,565.00").doesNotContain("-€26,565.00");
    var csv = as(coop.member(), coop.url(BANK + "/statement.csv" + TIME));
    assertThat(csv.getContentType()).startsWith("text/csv");
    assertThat(csv.getHeader("Content-Disposition")).contains("-assets-bank.csv");
    var lines = csv.getContentAsString().split("\r\n");
    assertThat(lines).hasSize(233);
    assertThat(lines[1]).isEqualTo(",2026-01-01,Balance before,,,,0.00,EUR");
    assertThat(lines[2]).isEqualTo("1,2026-01-01,'=1+1 Boxes,Sales,1.00,,1.00,EUR");
    assertThat(lines[231]).isEqualTo("230,2026-08-18,'=1+1 Boxes,Sales,230.00,,26565.00,EUR");
    assertThat(lines[232]).isEqualTo(",2026-12-31,Balance after,,,,26565.00,EUR");
  }

  @Test
  void daysThatMakeNoSenseAreNamed() throws Exception {
    var coop = coops.found(Audience.EVERYONE);
    var turned = as(coop.member(), coop.url(BANK + "?from=2026-12-31&until=2026-01-01"));
    assertThat(turned.getStatus()).isEqualTo(422);
    assertThat(turned.getContentAsString()).contains("value=\"2026-12-31\"").contains("The first day lies after the last");
    assertThat(as(coop.member(), coop.url(BANK + "?from=yesterday")).getStatus()).isEqualTo(422);
    assertThat(as(coop.member(), coop.url(BANK + "?from=%2B999999999-01-01")).getStatus()).isEqualTo(422);
    assertThat(as(coop.member(), coop.url(BANK + "/statement.csv?from=yesterday")).getStatus()).isEqualTo(422);
    assertThat(as(coop.member(), coop.url(BANK + "?after=2026-99-99.1")).getStatus()).isEqualTo(200);
    assertThat(as(coop.member(), "/api/v1" + coop.url("/accounts/assets:bank/statement?until=x")).getContentAsString()).contains("money.problem.day");
  }

  @Test
  void programsReadTheSamePageByPage() throws Exception {
    var coop = coops.found(Audience.MEMBERS);
    post(coop, 7);
    var url = "/api/v1" + coop.url("/accounts/assets:bank/statement" + TIME + "&limit=3");
    var seen = 0;
    var balance = "0.00";
    for (var next = ""; ; ) {
      var body = Json.parseObject(as(coop.member(), url + (next.isEmpty() ? "" : "&after=" + next)).getContentAsString());
      assertThat(body.text("brought")).isEqualTo(balance);
      assertThat(body.text("closing")).isEqualTo("28.00");
      assertThat(body.whole("entries")).isEqualTo(7);
      for (var line : body.each("lines", Json::asObject)) {
        assertThat(line.whole("number")).isEqualTo(++seen);
        balance = line.text("balance");
      }
      if (!body.has("next")) {
        break;
      }
      next = body.text("next");
    }
    assertThat(seen).isEqualTo(7);
    assertThat(balance).isEqualTo("28.00");
  }

  @Test
  void oneClickFromTheBookAndFromTheChart() throws Exception {
    var coop = coops.found(Audience.EVERYONE);
    post(coop, 1);
    assertThat(as(coop.member(), coop.url("/money")).getContentAsString()).contains("href=\"" + coop.url(BANK) + "\"");
    assertThat(as(coop.member(), coop.url("/money/entries/1")).getContentAsString()).contains("href=\"" + coop.url("/money/accounts/income:sales") + "\"");
    assertThat(as(coop.treasurer(), coop.url("/money/accounts")).getContentAsString()).contains("href=\"" + coop.url(BANK) + "\"");
  }

  /** One entry a day, of 1, 2, 3… euros. */
  private void post(MoneyCoops.Founded coop, int many) {
    coops.in(coop, () -> {
      for (var i = 1; i <= many; i++) {
        var legs = List.of(Leg.debit("assets:bank", Money.of(100L * i, "EUR")), Leg.credit("income:sales", Money.of(100L * i, "EUR")));
        var on = LocalDate.of(2026, 1, 1).plusDays(i - 1L);
        books.post(coop.coop().id(), new NewEntry("manual", on, "=1+1 Boxes", legs, "e" + i, Optional.empty(), Optional.empty()));
      }
      return null;
    });
  }

  private MockHttpServletResponse as(PersonId person, String url) throws Exception {
    var response = mvc.perform(get(java.net.URI.create(url)).with(authentication(MoneyCoops.as(person)))).andReturn().getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }
}
