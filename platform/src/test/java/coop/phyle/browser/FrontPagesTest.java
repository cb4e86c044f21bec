package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.membership.TestCoops;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first pages anybody sees: the server's, a co-op's as a stranger and as a member, and a member's own. */
@PhyleTest
class FrontPagesTest {
  @LocalServerPort int port;
  @Autowired TestCoops coops;
  @Autowired People people;
  @Autowired SentMail sent;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH, Chromium.Visitor.NO_SCRIPTS);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void everyPageIsAccessible(Chromium.Visitor visitor) {
    var coop = coops.lively();
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      page.navigate("/");
      Look.at(page, "server");
      page.navigate(coop.url(""));
      assertThat(page.locator("h1").textContent()).isEqualTo(coop.coop().name());
      assertThat(page.locator("main a[href$='/membership-requests/new']").isVisible()).isTrue();
      Look.at(page, "coop-stranger");
      new Doorway(people, sent).in(page, coop.secretary());
      page.navigate(coop.url(""));
      assertThat(page.locator("main a[href$='/decisions/new']").isVisible()).isTrue();
      Look.at(page, "coop-member");
      page.navigate("/");
      assertThat(page.locator("main").textContent()).contains(coop.coop().name());
      Look.at(page, "mine");
    }
  }
}
