package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Times in the zones of whoever asks and whoever reads, and what came of a poll in calendars. */
@PhyleTest
class PollTimesTest {
  @Autowired ApplicationContext beans;
  @Autowired MockMvc server;
  private PollHall hall;

  @BeforeEach
  void found() {
    hall = new PollHall(beans, 3, 1, 1);
  }

  private MockHttpServletResponse fetch(String path, String zone) throws Exception {
    var url = "/c/" + hall.assembly.coop.slug() + "/polls/" + path;
    return server.perform(get(url).locale(Locale.ENGLISH).cookie(new Cookie("zone", zone)).with(PollHall.as(hall.assembly.people.get(1)))).andReturn().getResponse();
  }

  private int meeting() throws Exception {
    return hall.ask("time", "zone", "America/New_York", "slot1", "2099-01-07T18:00", "slot2", "2099-01-06T18:00", "options", "2099-01-08 09:00 | by bus", "minutes", "90");
  }

  @Test
  void timesAreEnteredInTheZoneOfWhoeverAsksAndReadInThatOfWhoeverReads() throws Exception {
    var number = meeting();
    assertThat(hall.read(0, number).each("options", Json::asObject)).extracting(option -> option.text("slot"))
        .containsExactly("2099-01-06T23:00:00Z", "2099-01-07T23:00:00Z", "2099-01-08T14:00:00Z");
    hall.trySay(0, number, "2 1 0", "");
    hall.trySay(1, number, "0 2 -", "");
    hall.trySay(2, number, "abstain", "");
    var tokyo = fetch(String.valueOf(number), "Asia%2FTokyo").getContentAsString();
    assertThat(tokyo).contains("Asia/Tokyo", "7 January 2099, 08:00", "8 January 2099, 08:00", "8 January 2099, 23:00").doesNotContain("18:00");
    var row = tokyo.substring(tokyo.indexOf("<tbody>"), tokyo.indexOf("</tbody>")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertThat(row).as("yes, if need be, no").contains("8 January 2099, 08:00 ahead 1 1 0");
    assertThat(fetch("new?kind=time", "Asia%2FTokyo").getContentAsString()).contains("name=\"zone\" value=\"Asia/Tokyo\"");
  }

  @Test
  void aTimeThatWasChosenGoesIntoCalendarsWithItsLength() throws Exception {
    var number = meeting();
    hall.say(number, "0 2 0", "0 2 0");
    hall.close();
    assertThat(fetch(number + "/outcome.ics", "UTC").getStatus()).as("nobody has said anything").isEqualTo(404);
    assertThat(hall.page(0, "/polls/" + number)).as("the form proposes it").contains("<option value=\"2\" selected");
    hall.send(0, "/polls/" + number + "/outcomes", "{\"statement\":\"We meet then.\",\"chosen\":2,\"review\":\"2099-05-01\"}");
    var file = fetch(number + "/outcome.ics", "UTC");
    assertThat(file.getContentType()).startsWith("text/calendar");
    assertThat(file.getContentAsString()).contains("DTSTART:20990107T230000Z", "DTEND:20990108T003000Z", "UID:poll-time-" + number);
    var viewer = new Viewer(Optional.of(hall.assembly.people.get(1)), "", Set.of(Who.MEMBER));
    var mine = hall.in(() -> beans.getBean(PollsInCalendar.class).occasions(hall.assembly.coop, viewer, hall.assembly.now()));
    assertThat(mine).extracting(one -> one.id()).containsExactlyInAnyOrder("poll-time-" + number, "poll-review-" + number);
  }

  @Test
  void anyOtherOutcomesDayIsThatOfItsReview() throws Exception {
    var number = hall.ask("check");
    hall.say(number, "1");
    hall.close();
    hall.send(0, "/polls/" + number + "/outcomes", "{\"statement\":\"We go on.\",\"chosen\":0}");
    assertThat(fetch(number + "/outcome.ics", "UTC").getStatus()).isEqualTo(404);
    hall.send(0, "/polls/" + number + "/outcomes", "{\"statement\":\"Until May.\",\"chosen\":0,\"review\":\"2099-05-01\"}");
    assertThat(fetch(number + "/outcome.ics", "UTC").getContentAsString()).contains("DTSTART;VALUE=DATE:20990501", "SEQUENCE:1");
  }

  @Test
  void whereNobodyHasAnsweredNothingIsAhead() throws Exception {
    for (var number : new int[] {meeting(), hall.ask("grades", "options", "Tea\nCoffee")}) {
      hall.trySay(0, number, "abstain", "");
      assertThat(fetch(String.valueOf(number), "UTC").getContentAsString()).contains("Nobody has chosen anything yet").doesNotContain("class=\"tag c1\"");
    }
    var budget = hall.ask("budget", "options", "Park | 300.50\nBarn | 150", "money", "400");
    hall.say(budget, "1 2", "1");
    assertThat(fetch(String.valueOf(budget), "UTC").getContentAsString()).contains("300.50 of 400 are spent; 99.50 are left");
  }

  @Test
  void faultsAreNamed() throws Exception {
    assertThat(hall.tryAsk(0, "time").getContentAsString()).contains("polls.problem.options");
    assertThat(hall.tryAsk(0, "time", "slot1", "soon").getContentAsString()).contains("polls.problem.option-time");
    assertThat(hall.tryAsk(0, "time", "slot1", "2099-01-07T18:00", "minutes", "2").getContentAsString()).contains("polls.problem.number");
    assertThat(hall.tryAsk(0, "time", "slot1", "2099-01-07T18:00", "zone", "Nowhere").getStatus()).as("then the server's").isEqualTo(201);
  }
}
