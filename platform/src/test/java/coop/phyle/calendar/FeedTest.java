package coop.phyle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.discussion.Talk;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.meetings.Hall;
import coop.phyle.membership.TestCoops;
import coop.phyle.outcomes.Aftermath;
import coop.phyle.polls.PollHall;
import coop.phyle.selections.Chamber;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a calendar program reads under a private address, and for how long. */
@PhyleTest
class FeedTest {
  private static final Pattern ADDRESS = Pattern.compile("http[^\"<\\s]+/calendars/phyle_cal_[A-Za-z0-9_-]{43}\\.ics");
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;

  @Test
  void whatFallsDueIsThereForThoseItConcerns() throws Exception {
    var hall = Hall.of(context, Hall.rules(0), 3, 2, 2);
    var assembly = hall.assembly;
    var meeting = hall.called();
    var decision = assembly.draft(assembly.statement("Paint; the barn"));
    assertThat(titles(page(assembly.people.get(4)))).as("a draft is nobody's business").noneMatch(title -> title.contains("barn"));
    assembly.notice(decision, assembly.people.getFirst());
    var read = events(page(assembly.people.get(4)));
    assertThat(read).extracting(e -> e.get("SUMMARY")).containsExactlyInAnyOrder(assembly.coop.name() + ": Spring meeting", assembly.coop.name() + ": Vote closes: Paint; the barn");
    var called = read.stream().filter(e -> e.get("SUMMARY").endsWith("Spring meeting")).findFirst().orElseThrow();
    assertThat(called.toString()).contains("Carrer Major 1, Olot").as("the way in is not passed on").doesNotContain("meet.example");
    var single = get("/c/" + assembly.coop.slug() + "/meetings/" + meeting + ".ics").with(authentication(TestCoops.as(assembly.people.get(4))));
    var alone = Calendars.read(sent(single).getContentAsString(StandardCharsets.UTF_8)).getFirst();
    assertThat(alone.get("UID")).as("a program knows it again").isEqualTo(called.get("UID"));
    assertThat(alone.toString()).contains("meet.example");
  }

  @Test
  void resultsReviewsAndFormsAreThereForThoseTheyConcern() throws Exception {
    var after = new Aftermath(context);
    var people = after.hall.assembly.people;
    var day = LocalDate.now().plusDays(40).toString();
    var roof = after.result("The barn has a new roof", 3, "due", day);
    assertThat(after.hall.send(0, after.of() + "/reviews", "{\"review\":\"" + day + "\"}").getStatus()).isBetween(200, 299);
    assertThat(titles(page(people.get(3)))).anyMatch(title -> title.endsWith("Due: The barn has a new roof")).anyMatch(title -> title.endsWith("To be looked at again: A new roof for the barn"));
    assertThat(titles(page(people.get(4)))).as("somebody else answers for it").noneMatch(title -> title.contains("Due: ")).anyMatch(title -> title.contains("looked at again"));
    after.noted(3, roof, "done", 100);
    assertThat(titles(page(people.get(3)))).as("it is done").noneMatch(title -> title.contains("Due: "));
    var chamber = new Chamber(context);
    chamber.call("secretary", "members");
    assertThat(titles(page(chamber.hall.assembly.people.get(2)))).anyMatch(title -> title.endsWith("Name somebody: A secretary"));
    assertThat(titles(page(people.get(2)))).as("another co-op's").noneMatch(title -> title.contains("Name somebody"));
  }

  @Test
  void onesOwnTasksAreThereAsLongAsOneMayReadThem() throws Exception {
    var talk = Talk.in(context);
    var care = talk.visited();
    var day = LocalDate.now().plusDays(9).toString();
    talk.thread(talk.oriol(), Optional.of(care.circle()), "Rota", "- [ ] @Quim Oller by " + day + ": bring soup\n- [ ] @Oriol by " + day + ": wash up\n- [ ] @Quim Oller: some day");
    talk.thread(talk.oriol(), "Spring", "- [ ] @Aina by " + day + ": buy seeds");
    var guest = events(page(care.guest()));
    assertThat(guest).singleElement().satisfies(task -> assertThat(task)
        .containsEntry("SUMMARY", talk.coop.coop().name() + ": To do: bring soup").containsEntry("DTSTART;VALUE=DATE", day.replace("-", "")).containsEntry("SEQUENCE", "0"));
    assertThat(titles(page(talk.oriol()))).containsExactly(talk.coop.coop().name() + ": To do: wash up");
    assertThat(titles(page(talk.aina()))).containsExactly(talk.coop.coop().name() + ": To do: buy seeds");
    assertThat(titles(page(talk.stranger()))).isEmpty();
  }

  @Test
  void anAddressIsRenewedAndEnded() throws Exception {
    var talk = Talk.in(context);
    talk.thread(talk.oriol(), "Spring", "- [ ] @Aina by " + LocalDate.now().plusDays(9) + ": buy seeds");
    var first = page(talk.aina());
    var read = read(first);
    assertThat(read.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(read.getHeader("Cache-Control")).contains("private", "no-cache");
    assertThat(read.getCookies()).isEmpty();
    var again = sent(get(path(first)).header("If-None-Match", read.getHeader("ETag")));
    assertThat(again.getStatus()).isEqualTo(304);
    talk.thread(talk.oriol(), "More", "- [ ] @Aina by " + LocalDate.now().plusDays(9) + ": water them");
    assertThat(sent(get(path(first)).header("If-None-Match", read.getHeader("ETag"))).getStatus()).isEqualTo(200);
    var id = api(talk.aina(), get("/api/v1/account/calendar")).getContentAsString().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    var second = address(act(talk.aina(), "/account/calendar/" + id + "/renewal"));
    assertThat(read(first).getStatus()).isEqualTo(404);
    assertThat(events(second)).hasSize(2);
    assertThat(act(talk.aina(), "/account/calendar/" + id + "/renewal").getStatus()).as("it has ended").isEqualTo(404);
    var renewed = api(talk.aina(), get("/api/v1/account/calendar")).getContentAsString().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    assertThat(act(talk.oriol(), "/account/calendar/" + renewed + "/ending").getStatus()).isEqualTo(303);
    assertThat(events(second)).as("nobody ends somebody else's").hasSize(2);
    act(talk.aina(), "/account/calendar/" + renewed + "/ending");
    assertThat(read(second).getStatus()).isEqualTo(404);
    assertThat(sent(get("/calendars/phyle_cal_unknown.ics")).getStatus()).isEqualTo(404);
  }

  @Test
  void oneAddressTellsOfOneCoOpAnotherOfAllInTheReadersLanguage() throws Exception {
    var hall = new PollHall(context, 2, 2, 1);
    var person = hall.assembly.people.getFirst();
    hall.ask("CHECK", "title", "Soup");
    var wrong = api(person, post("/api/v1/account/calendar").contentType(MediaType.APPLICATION_JSON).content("{\"coop\":\"" + Talk.in(context).coop.coop().slug() + "\"}"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    var made = api(person, post("/api/v1/account/calendar").contentType(MediaType.APPLICATION_JSON).content("{\"coop\":\"" + hall.assembly.coop.slug() + "\"}"));
    assertThat(made.getStatus()).isEqualTo(201);
    var one = read(Json.parseObject(made.getContentAsString()).text("address")).getContentAsString(StandardCharsets.UTF_8);
    assertThat(one).contains("X-WR-CALNAME:" + hall.assembly.coop.name() + "\r\n");
    assertThat(Calendars.read(one)).extracting(e -> e.get("SUMMARY")).containsExactly(hall.assembly.coop.name() + ": Poll closes: Soup");
    var all = read(page(person)).getContentAsString(StandardCharsets.UTF_8);
    assertThat(all).contains("X-WR-CALNAME:My co-ops\r\n");
    assertThat(Calendars.read(all)).isEqualTo(Calendars.read(one));
  }

  @Test
  void readingAsksTheSameHoweverMuchThereIs() throws Exception {
    var hall = new PollHall(context, 3, 2, 1);
    var address = page(hall.assembly.people.getFirst());
    hall.ask("CHECK");
    read(address);
    var few = Statements.during(() -> read(address));
    for (var poll = 0; poll < 9; poll++) {
      hall.ask("CHECK");
      hall.assembly.notice(hall.assembly.draft(hall.assembly.statement("Question " + poll)), hall.assembly.people.getFirst());
    }
    assertThat(events(address)).hasSize(19);
    assertThat(Statements.during(() -> read(address)).executed()).isEqualTo(few.executed()).isBetween(8, 40);
  }

  /** An address for all of a person's co-ops, made on the page. */
  private String page(PersonId person) throws Exception {
    return address(act(person, "/account/calendar"));
  }

  private static String address(MockHttpServletResponse page) throws Exception {
    var found = ADDRESS.matcher(page.getContentAsString());
    assertThat(found.find()).as(page.getContentAsString()).isTrue();
    return found.group();
  }

  private MockHttpServletResponse act(PersonId person, String path) throws Exception {
    return sent(post(path).with(authentication(TestCoops.as(person))).with(csrf()));
  }

  private MockHttpServletResponse api(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
    return sent(request.header("Authorization", "Bearer " + tokens.make(person, "test")));
  }

  private List<Map<String, String>> events(String address) throws Exception {
    return Calendars.read(read(address).getContentAsString(StandardCharsets.UTF_8));
  }

  private List<String> titles(String address) throws Exception {
    return events(address).stream().map(event -> event.getOrDefault("SUMMARY", "")).toList();
  }

  private MockHttpServletResponse read(String address) throws Exception {
    return sent(get(path(address)));
  }

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
    return new Visitor(server).send(request);
  }

  private static String path(String address) {
    return address.substring(address.indexOf("/calendars/"));
  }
}
