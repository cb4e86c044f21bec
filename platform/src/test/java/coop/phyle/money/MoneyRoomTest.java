package coop.phyle.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.kernel.books.BookCheck;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.shares.MoneyCoops;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The room Money over HTTP, from a subscription by form to the exported book. */
@PhyleTest
class MoneyRoomTest {
  private static final Pattern REFERENCE = Pattern.compile("RF[0-9]{14}");

  @TempDir Path folder;
  @Autowired MockMvc mvc;
  @Autowired MoneyCoops coops;

  @Test
  void theRulesSayWhoReadsTheBook() throws Exception {
    var open = coops.found(Audience.EVERYONE);
    var closed = coops.found(Audience.MEMBERS);
    for (var page : new String[] {"/money", "/money/export.journal", "/money/export.csv"}) {
      assertThat(mvc.perform(get(open.url(page))).andReturn().getResponse().getStatus()).as(page).isEqualTo(200);
      assertThat(mvc.perform(get(closed.url(page))).andReturn().getResponse().getStatus()).as(page).isNotEqualTo(200);
      assertThat(as(coops.person("Stranger"), get(closed.url(page))).getStatus()).as(page).isEqualTo(403);
      assertThat(as(closed.member(), get(closed.url(page))).getStatus()).as(page).isEqualTo(200);
    }
    assertThat(as(closed.member(), get("/api/v1" + closed.url("/entries"))).getStatus()).isEqualTo(200);
    assertThat(as(coops.person("Stranger"), get("/api/v1" + closed.url("/balances"))).getStatus()).isEqualTo(403);
  }

  @Test
  void fromTheFormToTheExportedBook() throws Exception {
    var coop = coops.found(Audience.EVERYONE);
    assertThat(as(coop.member(), get(coop.url("/shares/subscriptions/new"))).getStatus()).isEqualTo(200);
    var id = Ids.next().toString();
    var refused = as(coop.member(), post(coop.url("/shares/subscriptions")).param("id", id).param("shares", "11"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("value=\"11\"").contains("You can take 10 more");
    var done = as(coop.member(), post(coop.url("/shares/subscriptions")).param("id", id).param("shares", "4").param("acknowledged", "true"));
    assertThat(done.getStatus()).isEqualTo(303);
    var waiting = as(coop.member(), get(done.getRedirectedUrl())).getContentAsString();
    assertThat(waiting).contains("The treasurer has not set");
    assertThat(as(coop.treasurer(), post(coop.url("/money/bank-account")).param("holder", "Horta").param("iban", "ES91 2100 0418 4502 0005 1333")).getStatus())
        .isEqualTo(422);
    assertThat(as(coop.treasurer(), post(coop.url("/money/bank-account")).param("holder", "Horta").param("iban", "ES91 2100 0418 4502 0005 1332")).getStatus())
        .isEqualTo(303);
    assertThat(as(coop.member(), get(done.getRedirectedUrl())).getContentAsString()).contains("ES91 2100 0418 4502 0005 1332").contains("<svg");

    var list = as(coop.treasurer(), get(coop.url("/money/payments"))).getContentAsString();
    var reference = REFERENCE.matcher(list);
    assertThat(reference.find()).isTrue();
    assertThat(list).contains("Mercè Vila");
    var transfer = coop.url("/money/payments/" + reference.group());
    assertThat(as(coop.member(), get(transfer)).getStatus()).isEqualTo(403);
    var receipt = post(transfer + "/receipts").param("amount", "100,00").param("on", "2026-11-22").param("line", "").param("key", "k1");
    assertThat(as(coop.treasurer(), receipt).getStatus()).isEqualTo(303);
    assertThat(as(coop.treasurer(), get(transfer)).getContentAsString()).contains("All of it has arrived");
    assertThat(as(coop.member(), get(coop.url("/shares"))).getContentAsString()).contains("4 shares");
    assertThat(as(coop.secretary(), get(coop.url("/shares/register"))).getContentAsString()).contains("Mercè Vila");
    assertThat(as(coop.member(), get(coop.url("/shares/register"))).getStatus()).isEqualTo(403);
    var certificate = as(coop.member(), get(coop.url("/shares/3/certificate.pdf")));
    assertThat(certificate.getContentType()).startsWith("application/pdf");
    assertThat(certificate.getContentAsByteArray()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(as(coop.secretary(), get(coop.url("/shares/3/certificate.pdf"))).getStatus()).isEqualTo(404);

    var book = mvc.perform(get(coop.url("/money"))).andReturn().getResponse().getContentAsString();
    assertThat(book).contains("4 × 25.00 EUR").contains("€100.00").doesNotContain("Vila").doesNotContain("RF");
    exportsHold(coop);
  }

  @Test
  void theTreasurersOwnEntries() throws Exception {
    var coop = coops.found(Audience.EVERYONE);
    assertThat(as(coop.member(), get(coop.url("/money/entries/new"))).getStatus()).isEqualTo(403);
    assertThat(as(coop.treasurer(), get(coop.url("/money/entries/new"))).getStatus()).isEqualTo(200);
    var off = as(coop.treasurer(), typed(coop, "k", "12,50", "12,49"));
    assertThat(off.getStatus()).isEqualTo(422);
    assertThat(off.getContentAsString()).contains("value=\"12,49\"").contains("differ by 0.01 EUR");
    assertThat(as(coop.treasurer(), typed(coop, "k", "12,50", "12,49").param("more", "yes")).getStatus()).isEqualTo(200);
    assertThat(as(coop.treasurer(), typed(coop, "k", "12,50", "12,50")).getRedirectedUrl()).isEqualTo(coop.url("/money/entries/1"));
    assertThat(as(coop.treasurer(), typed(coop, "k", "12,50", "12,50")).getRedirectedUrl()).isEqualTo(coop.url("/money/entries/1"));
    assertThat(as(coop.treasurer(), typed(coop, "k", "13", "13")).getStatus()).isEqualTo(422);
    assertThat(mvc.perform(get(coop.url("/money/entries/1"))).andReturn().getResponse().getContentAsString()).contains("Seed, week 12").contains("/decisions/7");
    var reversal = coop.url("/money/entries/1/reversal");
    assertThat(as(coop.treasurer(), get(reversal)).getStatus()).isEqualTo(200);
    assertThat(as(coop.treasurer(), post(reversal).param("on", "2026-11-22").param("reason", " ")).getStatus()).isEqualTo(422);
    assertThat(as(coop.treasurer(), post(reversal).param("on", "2026-11-22").param("reason", "Typed twice")).getRedirectedUrl()).isEqualTo(coop.url("/money/entries/2"));
    assertThat(as(coop.treasurer(), post(reversal).param("on", "2026-11-22").param("reason", "Once more")).getStatus()).isEqualTo(422);
    assertThat(as(coop.treasurer(), post(coop.url("/money/accounts")).param("path", "expenses:seed").param("title", "Seed").param("currency", "EUR").param("floor", ""))
        .getStatus()).isEqualTo(303);
    assertThat(as(coop.treasurer(), get(coop.url("/money/accounts"))).getContentAsString()).contains("expenses:seed");
    assertThat(as(coop.treasurer(), post(coop.url("/money/accounts/closure")).param("path", "expenses:seed").param("currency", "EUR")).getStatus()).isEqualTo(303);
    var usual = as(coop.treasurer(), post(coop.url("/money/accounts/closure")).param("path", "equity:shares").param("currency", "EUR"));
    assertThat(usual.getStatus()).isEqualTo(422);
    assertThat(usual.getContentAsString()).contains("equity:shares is one of the usual ones");
    exportsHold(coop);
  }

  @Test
  void theSameThroughTheApi() throws Exception {
    var coop = coops.found(Audience.MEMBERS);
    var entry = """
        {"on":"2026-11-22","text":"Boxes, week 47","decision":"7","lines":[
          {"account":"assets:bank","currency":"EUR","debit":"21830.00"},{"account":"income:sales","currency":"EUR","credit":"21830.00"}]}""";
    var a = Ids.next().toString();
    assertThat(posted(coop, coop.member(), a, entry).getStatus()).isEqualTo(403);
    var first = posted(coop, coop.treasurer(), a, entry);
    assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(201);
    assertThat(posted(coop, coop.treasurer(), a, entry).getStatus()).isEqualTo(200);
    assertThat(posted(coop, coop.treasurer(), a, entry.replace("week 47", "week 48")).getStatus()).isEqualTo(409);
    var off = posted(coop, coop.treasurer(), Ids.next().toString(), entry.replaceFirst("21830.00", "21830.01"));
    assertThat(off.getStatus()).isEqualTo(422);
    assertThat(off.getContentAsString()).contains("ledger.problem.off-balance");
    assertThat(posted(coop, coop.treasurer(), Ids.next().toString(), "{}").getStatus()).isEqualTo(422);
    assertThat(as(coop.member(), get("/api/v1" + coop.url("/entries"))).getContentAsString())
        .contains("\"number\":1").contains("\"decision\":\"7\"").contains("\"debit\":\"21830.00\"");
    assertThat(as(coop.member(), get("/api/v1" + coop.url("/balances"))).getContentAsString())
        .contains("{\"account\":\"assets:bank\",\"currency\":\"EUR\",\"amount\":\"21830.00\"}");
    assertThat(as(coop.member(), get("/api/v1" + coop.url("/balances?on=2026-11-21"))).getContentAsString()).isEqualTo("[]");
    var key = Ids.next().toString();
    for (var i = 0; i < 2; i++) {
      var subscribed = as(coop.member(), post("/api/v1" + coop.url("/share-subscriptions")).header("Idempotency-Key", key)
          .contentType(MediaType.APPLICATION_JSON).content("{\"shares\":4,\"acknowledged\":true}"));
      assertThat(subscribed.getStatus()).as(subscribed.getContentAsString()).isEqualTo(201);
      assertThat(subscribed.getContentAsString()).contains("\"amount\":\"100.00\"").contains("\"reference\":\"RF");
    }
    assertThat(as(coop.member(), get("/api/v1" + coop.url("/share-subscriptions"))).getContentAsString().split("\"state\"")).hasSize(2);
  }

  private void exportsHold(MoneyCoops.Founded coop) throws Exception {
    assertThat(BookCheck.faults(export(coop, "csv"))).isEmpty();
    accepts(Files.writeString(folder.resolve("book.journal"), export(coop, "journal")), "hledger", "-f", null, "check", "-s", "ordereddates", "payees");
    accepts(folder.resolve("book.journal"), "ledger", "--pedantic", "-f", null, "bal");
    accepts(Files.writeString(folder.resolve("book.beancount"), export(coop, "beancount")), "bean-check", null);
  }

  private String export(MoneyCoops.Founded coop, String format) throws Exception {
    return as(coop.member(), get(coop.url("/money/export." + format))).getContentAsString();
  }

  /** Skips a program that is not installed. */
  private void accepts(Path file, String... command) throws Exception {
    var installed = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(d -> Files.isExecutable(Path.of(d, command[0])));
    if (installed) {
      var log = folder.resolve("log").toFile();
      var words = Arrays.stream(command).map(word -> word == null ? file.toString() : word).toList();
      var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log);
      builder.environment().put("LC_ALL", "C.UTF-8");
      var process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    }
  }

  private static MockHttpServletRequestBuilder typed(MoneyCoops.Founded coop, String key, String debit, String credit) {
    return post(coop.url("/money/entries")).param("on", "2026-11-22").param("text", "Seed, week 12").param("decision", "7").param("key", key)
        .param("account", "expenses:goods EUR", "assets:bank EUR").param("debit", debit, "").param("credit", "", credit);
  }

  private MockHttpServletResponse posted(MoneyCoops.Founded coop, PersonId person, String key, String body) throws Exception {
    return as(person, post("/api/v1" + coop.url("/entries")).header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
    var response = mvc.perform(request.with(authentication(MoneyCoops.as(person))).with(csrf())).andReturn().getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }
}
