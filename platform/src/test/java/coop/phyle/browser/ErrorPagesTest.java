package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.membership.TestCoops;
import coop.phyle.testing.PhyleTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mistyped address: people get a page, programs problem+json. */
@PhyleTest
class ErrorPagesTest {
  @LocalServerPort int port;
  @Autowired TestCoops coops;

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/c/nobody", "/foundings/invitations", "/sign-in/link/a/b/c"})
  void peopleGetAPage(String path) {
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = context.newPage();
      var answer = page.navigate(path);
      assertThat(answer.headers().get("content-type")).as(path).startsWith("text/html");
      assertThat(page.locator("main h1").count()).as("a heading on %s", path).isOne();
      Look.at(page, "error");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nowhere", "/api/v1/c/nobody", "/api/v1/c/nobody/statutes"})
  void programsGetAProblem(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/members?q=%00", "/members?q=a%00b&on=2026-11-22"})
  void aNulCharacterIsABadRequest(String path) {
    var coop = coops.lively();
    try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
      var page = context.newPage();
      assertThat(page.navigate(coop.url(path)).status()).isEqualTo(400);
      assertThat(page.locator("main h1").count()).isOne();
    }
  }
}
