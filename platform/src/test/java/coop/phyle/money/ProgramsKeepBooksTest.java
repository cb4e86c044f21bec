package coop.phyle.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.shares.MoneyCoops;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What the treasurer and shareholders do on pages, their programs do. */
@PhyleTest
class ProgramsKeepBooksTest {
  @Autowired MoneyCoops coops;
  @Autowired MockMvc mvc;
  @Autowired Clock clock;
  private MoneyCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Audience.EVERYONE);
  }

  @Test
  void aReceiptIsConfirmedOnceUndoneAndPaidBack() throws Exception {
    var reference = JsonPath.<String>read(send(coop.member(), "/share-subscriptions", "{\"shares\":4,\"acknowledged\":true}", 201), "$.reference");
    var receipts = "/payments/" + reference + "/receipts";
    send(coop.member(), receipts, moved("60.00", "a"), 403);
    assertThat(send(coop.treasurer(), receipts, moved("much", "a"), 422)).contains("\"amount\"");
    assertThat(send(coop.treasurer(), receipts, moved("60.00", "a"), 201)).contains("\"part\"", "\"open\":\"40.00\"");
    assertThat(send(coop.treasurer(), receipts, moved("60.00", "a"), 200)).contains("\"part\"");
    assertThat(send(coop.treasurer(), receipts, moved("61.00", "a"), 422)).contains("payments.problem.confirmation-used");
    assertThat(send(coop.treasurer(), receipts, moved("50.00", "b"), 201)).contains("\"surplus\":\"10.00\"");
    assertThat(send(coop.treasurer(), "/payments/" + reference + "/repayments", moved("10.01", "c"), 422)).contains("payments.problem.more-than-owed");
    assertThat(send(coop.treasurer(), "/payments/" + reference + "/repayments", moved("10.00", "c"), 201)).contains("\"settled\"");
    var first = JsonPath.<String>read(shown("/payments/" + reference), "$.receipts[0].id");
    assertThat(send(coop.treasurer(), receipts + "/" + first + "/undoing", "{\"reason\":\"Wrong line\"}", 422)).contains("payments.problem.not-last");
    send(coop.treasurer(), "/payments/RF00/receipts", moved("1.00", "d"), 404);
  }

  @Test
  void theLastReceiptIsUndoneAndTheSubscriptionTakenBack() throws Exception {
    var subscribed = send(coop.member(), "/share-subscriptions", "{\"shares\":4,\"acknowledged\":true}", 201);
    var reference = JsonPath.<String>read(subscribed, "$.reference");
    var cancellation = "/share-subscriptions/" + JsonPath.read(subscribed, "$.id") + "/cancellation";
    send(coop.treasurer(), "/payments/" + reference + "/receipts", moved("60.00", "a"), 201);
    var receipt = JsonPath.<String>read(shown("/payments/" + reference), "$.receipts[0].id");
    var undoing = "/payments/" + reference + "/receipts/" + receipt + "/undoing";
    assertThat(send(coop.treasurer(), undoing, "{\"reason\":\"Not ours\"}", 201)).contains("\"received\":\"0.00\"", "\"open\"");
    assertThat(send(coop.treasurer(), undoing, "{\"reason\":\"Not ours\"}", 200)).contains("\"received\":\"0.00\"");
    assertThat(JsonPath.<Boolean>read(shown("/payments/" + reference), "$.receipts[0].undone")).isTrue();
    send(coop.treasurer(), cancellation, "", 404);
    send(coop.member(), cancellation, "", 204);
    assertThat(send(coop.member(), cancellation, "", 409)).contains("shares.problem.not-pending");
    assertThat(JsonPath.<String>read(shown("/payments"), "$[0].state")).isEqualTo("withdrawn");
  }

  @Test
  void anEntryIsTakenBackOnceByACounterEntry() throws Exception {
    var lines = "[{\"account\":\"expenses:goods\",\"currency\":\"EUR\",\"debit\":\"5.00\"},{\"account\":\"equity:opening\",\"currency\":\"EUR\",\"credit\":\"5.00\"}]";
    send(coop.treasurer(), "/accounts", "{\"path\":\"equity:opening\",\"title\":\"Opening\"}", 204);
    var entry = send(coop.treasurer(), "/entries", "{\"on\":\"" + LocalDate.now(clock) + "\",\"text\":\"Seed\",\"lines\":" + lines + "}", 201);
    var reversal = "/entries/" + JsonPath.<Integer>read(entry, "$.seq") + "/reversal";
    send(coop.member(), reversal, "{\"reason\":\"Twice\"}", 403);
    assertThat(send(coop.treasurer(), reversal, "{}", 422)).contains("\"reason\"");
    var counter = send(coop.treasurer(), reversal, "{\"reason\":\"Twice\"}", 201);
    assertThat(JsonPath.<Integer>read(counter, "$.seq")).isEqualTo(JsonPath.<Integer>read(entry, "$.seq") + 1);
    assertThat(send(coop.treasurer(), reversal, "{\"reason\":\"Twice\"}", 201)).as("sent again, booked once").isEqualTo(counter);
    assertThat(send(coop.treasurer(), reversal, "{\"reason\":\"Thrice\"}", 422)).contains("ledger.problem");
    send(coop.treasurer(), "/entries/999/reversal", "{\"reason\":\"None\"}", 404);
  }

  @Test
  void accountsAreOpenedAndClosedAndTheBankAccountSet() throws Exception {
    assertThat(send(coop.treasurer(), "/accounts", "{\"path\":\"Till\"}", 422)).contains("\"path\"", "\"title\"");
    send(coop.treasurer(), "/accounts", "{\"path\":\"assets:till\",\"title\":\"Till\"}", 204);
    assertThat(send(coop.treasurer(), "/accounts", "{\"path\":\"assets:till\",\"title\":\"Till\"}", 422)).contains("ledger.problem.path-taken");
    send(coop.treasurer(), "/accounts/closure", "{\"path\":\"assets:till\"}", 204);
    assertThat(send(coop.treasurer(), "/accounts/closure", "{\"path\":\"assets:bank\"}", 422)).contains("ledger.problem.usual");
    assertThat(send(coop.treasurer(), "/bank-account", "{\"holder\":\"Horta\",\"iban\":\"ES00\"}", 422)).contains("\"iban\"");
    send(coop.treasurer(), "/bank-account", "{\"holder\":\"Horta\",\"iban\":\"ES91 2100 0418 4502 0005 1332\"}", 204);
    assertThat(shown("/bank-account")).contains("ES91 2100 0418");
    send(coop.member(), "/bank-account", "{\"holder\":\"Me\",\"iban\":\"ES91 2100 0418 4502 0005 1332\"}", 403);
  }

  private String moved(String amount, String line) {
    return "{\"amount\":\"" + amount + "\",\"on\":\"" + LocalDate.now(clock) + "\",\"line\":\"" + coop.coop().slug() + line + "\"}";
  }

  private String send(PersonId person, String path, String json, int status) throws Exception {
    var request = post("/api/v1" + coop.url(path)).with(authentication(MoneyCoops.as(person))).with(csrf());
    var response = mvc.perform(request.contentType(MediaType.APPLICATION_JSON).content(json)).andReturn().getResponse();
    var body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(path + " " + body).isEqualTo(status);
    return body;
  }

  private String shown(String path) throws Exception {
    return mvc.perform(get("/api/v1" + coop.url(path)).with(authentication(MoneyCoops.as(coop.treasurer())))).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
