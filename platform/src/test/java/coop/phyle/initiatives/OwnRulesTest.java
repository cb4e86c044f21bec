package coop.phyle.initiatives;

import static coop.phyle.initiatives.Agora.filed;
import static coop.phyle.initiatives.Agora.refused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Site;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How much one person may file, and how long each phase takes, is what the co-op's own rules say. */
@PhyleTest
class OwnRulesTest {
  private static final String OWN =
      "{\"initiatives\": {\"open\": 2, \"begun\": 1, \"begunDays\": 3, \"answers\": 2, \"versions\": 1, \"gatheringMonths\": 2, \"discussionDays\": 5, \"noticeDays\": 40},";
  @Autowired ApplicationContext beans;

  private Agora agora() {
    return new Agora(beans, Assembly.rules(text -> text.replaceFirst("\\{", OWN)), 7, 7, 7);
  }

  private LocalDate day(Json.Obj question, String date) {
    return Instant.parse(question.object("dates").text(date)).atZone(beans.getBean(Site.class).zone()).toLocalDate();
  }

  @Test
  void quotasAreTheCoopsOwn() throws Exception {
    var agora = agora();
    var number = agora.begin(0, "Plant trees");
    assertThat(refused(agora.tryBegin(0, "Plant hedges"))).contains("initiatives.problem.new");
    agora.later(Duration.ofDays(3).plusMinutes(2));
    agora.begin(0, "Plant hedges");
    agora.later(Duration.ofDays(3).plusMinutes(2));
    assertThat(refused(agora.tryBegin(0, "Plant herbs"))).as("two are open").contains("initiatives.problem.open");
    agora.answer(1, number, "Plant oaks", 0);
    agora.answer(1, number, "Plant elms", 0);
    assertThat(refused(agora.tryAnswer(1, number, "Plant ashes", 0))).contains("initiatives.problem.rivals");
    filed(agora.reword(0, number, 1, "Plant many trees"));
    assertThat(refused(agora.reword(0, number, 1, "Plant a thousand trees"))).contains("initiatives.problem.texts");
  }

  @Test
  void phasesAreTheCoopsOwn() throws Exception {
    var agora = agora();
    var number = agora.begin(0, "Plant trees");
    var today = beans.getBean(coop.phyle.shell.MovableClock.class).instant().atZone(beans.getBean(Site.class).zone()).toLocalDate();
    assertThat(day(agora.read(0, number), "lapsesAt")).isEqualTo(today.plusMonths(2));
    agora.support(number, 1, 1, 2);
    assertThat(day(agora.read(0, number), "freezesAt")).isEqualTo(today.plusDays(5));
    agora.until(number, "freezesAt");
    assertThat(day(agora.read(0, number), "opensAt")).as("40 clear days, more than an ordinary resolution asks").isEqualTo(today.plusDays(5 + 41));
  }
}
