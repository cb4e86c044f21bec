package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A member votes from the mail without signing in, hears the result, and chooses how often to hear. */
@PhyleTest
class MailedPagesTest {
  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired People people;
  @Autowired SentMail sent;

  static Stream<Chromium.Visitor> visitors() {
    return Stream.of(Chromium.Visitor.DESKTOP, Chromium.Visitor.DARK, Chromium.Visitor.PHONE_SPANISH);
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void aVoterStaysInTheMail(Chromium.Visitor visitor) {
    var assembly = Assembly.found(beans, Assembly.rules(), 6, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    var person = assembly.people.get(5);
    var email = people.find(person).orElseThrow().email().value();
    var link = sent.next(email, 1).link();
    try (var context = Chromium.visitor("http://localhost:" + port, visitor)) {
      var page = context.newPage();
      page.navigate(link);
      Look.at(page, "mailed-vote");
      page.locator("input[value='for']").check();
      page.locator("form.stack button").click();
      assertThat(page.locator("textarea").inputValue()).matches("[0-9a-f]{64} [0-9a-f]{32}");
      Look.at(page, "mailed-vote-cast");
      page.navigate(link);
      assertThat(page.locator("input[name=choice]").count()).isZero();
      Look.at(page, "mailed-vote-spent");
      page.locator("form.row button").click();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      Look.at(page, "mailed-vote-revoked");
      assembly.close(number);
      page.navigate(sent.next(email, 2).leavePath());
      Look.at(page, "letters-end");
      page.locator("main form button").click();
      Look.at(page, "letters-ended");
      new Doorway(people, sent).in(page, person);
      page.navigate("/account/notices");
      page.locator("input[value='weekly']").check();
      page.fill("#zone", "Pacific/Auckland");
      page.locator("main form button").click();
      assertThat(page.locator("input[value='weekly']").isChecked()).isTrue();
      assertThat(page.locator("select").inputValue()).isEqualTo("never");
      Look.at(page, "letters-rhythm");
    }
  }
}
