package coop.phyle.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.elections.Voters;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.meetings.Hall;
import coop.phyle.membership.TestCoops;
import coop.phyle.outcomes.Aftermath;
import coop.phyle.polls.PollHall;
import coop.phyle.selections.Chamber;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a co-op deliberated on, as files: whole, in three forms that agree, and never more than the reader may see. */
@PhyleTest
class ArchiveTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;

  @Test
  void pollsAndDecisionsComeWithTheirResultsAndASecretPollWithoutNames() throws Exception {
    var hall = new PollHall(context, 4, 2, 1);
    var open = hall.ask("check", "title", "Soup; \"hot\"", "body", "See [the hall](/c/x/threads/1).\n\n=1+1", "reasons", "optional");
    hall.trySay(1, open, "1", "=HYPERLINK(\"x\")");
    hall.say(hall.ask("check", "title", "In secret", "secret", "true"), "1", "1", "1", "1", "2");
    var decision = hall.assembly.opened(hall.assembly.statement("Paint the barn"));
    hall.assembly.votes(decision, 0, 5, 1);
    hall.assembly.close(decision);
    hall.close();
    var coop = hall.assembly.coop;
    var reader = hall.assembly.people.get(3);
    var json = Json.parseObject(json(coop, reader, ""));
    assertThat(json.integer("archive")).isEqualTo(1);
    assertThat(json.list("polls")).extracting(poll -> poll.asObject().text("title")).containsExactly("Soup; \"hot\"", "In secret");
    var first = json.list("polls").getFirst().asObject();
    assertThat(first.list("answers")).extracting(answer -> answer.asObject().text("reason")).containsExactly("=HYPERLINK(\"x\")");
    var secret = json.list("polls").getLast().asObject();
    assertThat(secret.list("answers")).as("nobody's name").isEmpty();
    assertThat(secret.list("options").getFirst().asObject().whole("ballots")).isEqualTo(4);
    var decided = json.list("decisions").getFirst().asObject();
    assertThat(decided.text("verdict")).isEqualTo("passed");
    assertThat(decided.list("classes")).isNotEmpty();
    assertThat(json.list("threads")).isEmpty();
    var tables = Zipped.read(file(coop, reader, "csv.zip", "").getContentAsByteArray());
    assertThat(tables.files()).containsKeys("polls.csv", "polls-answers.csv", "polls-options.csv", "decisions.csv", "decisions-classes.csv", "texts.csv");
    assertThat(tables.text("polls-answers.csv")).contains("\"'=HYPERLINK(\"\"x\"\")\"").doesNotContain(",=");
    assertThat(tables.text("polls.csv")).startsWith("number,title,at,kind,stage").contains("\"Soup; \"\"hot\"\"\"");
    var pages = Zipped.read(file(coop, reader, "html.zip", "").getContentAsByteArray());
    pages.standsAlone();
    assertThat(pages.files()).containsKeys("polls/1.html", "decisions/3.html");
    assertThat(pages.text("index.html")).contains("href=\"polls/1.html\"", "Paint the barn");
    assertThat(pages.text("polls/1.html")).contains("<a href=\"http").doesNotContain("href=\"/");
  }

  @Test
  void meetingsAndElectionsAreWholeWithoutTheWayIn() throws Exception {
    var hall = Hall.of(context, Hall.rules(0), 3, 2, 2);
    var number = hall.called();
    hall.opened(number, 0, 1, 2, 3);
    var reader = hall.assembly.people.get(4);
    var meeting = Json.parseObject(json(hall.assembly.coop, reader, "?kinds=meetings")).list("meetings").getFirst().asObject();
    assertThat(meeting.text("place")).isEqualTo("Carrer Major 1, Olot");
    assertThat(meeting.toString()).doesNotContain("meet.example");
    assertThat(meeting.list("sittings").getFirst().asObject().whole("present")).isEqualTo(4);
    assertThat(meeting.list("agenda")).hasSize(1);
    Zipped.read(file(hall.assembly.coop, reader, "html.zip", "").getContentAsByteArray()).standsAlone();
    var voters = Voters.found(context);
    var election = voters.standing();
    var assembly = voters.assembly();
    var kept = Json.parseObject(json(assembly.coop, assembly.people.get(7), "")).list("elections").getFirst().asObject();
    assertThat(kept.integer("number")).isEqualTo(election);
    assertThat(kept.list("candidates")).hasSize(2);
    Zipped.read(file(assembly.coop, assembly.people.get(7), "html.zip", "").getContentAsByteArray()).standsAlone();
  }

  @Test
  void resultsComeWithTheirNotesAndRolesWithTheirFormsOnceAllAreShown() throws Exception {
    var after = new Aftermath(context);
    var roof = after.result("The barn has a new roof", 3);
    var beams = after.part(roof, "Beams are up", 4, "weight", "2");
    after.note(4, beams, "in-hand", 50, "=Two of *four* stand");
    var coop = after.hall.assembly.coop;
    var reader = after.hall.assembly.people.get(6);
    var outcomes = Json.parseObject(json(coop, reader, "?kinds=outcomes")).list("outcomes");
    assertThat(outcomes).extracting(one -> one.asObject().text("title")).containsExactly("The barn has a new roof", "Beams are up");
    var part = outcomes.getLast().asObject();
    assertThat(part.integer("partOf")).isEqualTo(roof);
    assertThat(part.text("stage") + " " + part.text("progress") + " " + part.text("of")).isEqualTo("in-hand 1/2 polls");
    assertThat(part.list("texts").getFirst().asObject().text("body")).isEqualTo("=Two of *four* stand");
    var pages = Zipped.read(file(coop, reader, "html.zip", "").getContentAsByteArray());
    pages.standsAlone();
    assertThat(pages.text("outcomes/" + beams + ".html")).contains("<em>four</em>", "In hand");
    var chamber = new Chamber(context);
    var role = chamber.call("secretary", "members");
    assertThat(chamber.name(role, 1, 4)).isEqualTo(204);
    var house = chamber.hall.assembly;
    assertThat(json(house.coop, house.people.get(2), "?kinds=selections")).as("no form before all are shown").contains("Keeps the minutes.").doesNotContain("Listens well");
    for (var person = 0; person < 7; person++) {
      chamber.name(role, person, 4);
    }
    var shown = Json.parseObject(json(house.coop, house.people.get(2), "?kinds=selections")).list("selections").getFirst().asObject();
    assertThat(shown.list("forms")).hasSize(7).allSatisfy(form -> assertThat(form.asObject().text("why")).isEqualTo("Listens well"));
    Zipped.read(file(house.coop, house.people.get(2), "html.zip", "").getContentAsByteArray()).standsAlone();
  }

  @Test
  void aYearAndAKindAreChosenAndOnePieceIsPrinted() throws Exception {
    var hall = new PollHall(context, 2, 1, 1);
    var poll = hall.ask("check", "title", "Soup");
    var draft = hall.assembly.draft(hall.assembly.statement("A draft of person 0"));
    var coop = hall.assembly.coop;
    var reader = hall.assembly.people.get(2);
    var year = Year.of(hall.assembly.now().atZone(java.time.ZoneId.of("Europe/Madrid")).getYear());
    assertThat(Json.parseObject(json(coop, reader, "?kinds=polls&year=" + year)).list("polls")).hasSize(1);
    assertThat(Json.parseObject(json(coop, reader, "?kinds=polls&year=" + year.minusYears(1))).list("polls")).isEmpty();
    assertThat(json(coop, reader, "?kinds=polls")).doesNotContain("\"decisions\"");
    assertThat(Json.parseObject(json(coop, reader, "")).list("decisions")).as("somebody else's draft").isEmpty();
    var program = new Visitor(server).send(get("/api/v1/c/" + coop.slug() + "/archive").header("Authorization", "Bearer " + tokens.make(reader, "t")));
    assertThat(Json.parseObject(program.getContentAsString()).list("polls")).hasSize(1);
    var printed = page(coop, reader, "/polls/" + poll);
    assertThat(printed.getContentAsString(StandardCharsets.UTF_8)).contains("<h1>Soup</h1>", "href=\"/css/print.css\"").doesNotContain("<script");
    assertThat(page(coop, reader, "/polls/99").getStatus()).isEqualTo(404);
    assertThat(page(coop, reader, "/nothing/1").getStatus()).isEqualTo(404);
    assertThat(page(coop, reader, "").getContentAsString(StandardCharsets.UTF_8)).contains("deliberation.html.zip");
    var announced = hall.assembly.draft(hall.assembly.statement("Announced"));
    hall.assembly.notice(announced, hall.assembly.people.getFirst());
    var stranger = context.getBean(TestCoops.class).person("Eva Mas");
    assertThat(file(coop, stranger, "json", "").getStatus()).isEqualTo(403);
    for (var piece : new String[] {"/polls/" + poll, "/decisions/" + announced, "/decisions/" + draft}) {
      assertThat(page(coop, stranger, piece).getStatus()).as("not theirs to print").isEqualTo(404);
    }
    assertThat(page(coop, reader, "/decisions/" + announced).getStatus()).isEqualTo(200);
    assertThat(page(coop, reader, "/decisions/" + draft).getStatus()).as("somebody else's draft").isEqualTo(404);
  }

  private String json(Coop coop, PersonId reader, String query) throws Exception {
    var answer = file(coop, reader, "json", query);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse file(Coop coop, PersonId reader, String form, String query) throws Exception {
    return page(coop, reader, "/deliberation." + form + query);
  }

  private MockHttpServletResponse page(Coop coop, PersonId reader, String rest) throws Exception {
    return new Visitor(server).send(get("/c/" + coop.slug() + "/archive" + rest).with(authentication(TestCoops.as(reader))));
  }
}
