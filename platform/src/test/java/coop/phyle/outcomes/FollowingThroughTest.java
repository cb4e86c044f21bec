package coop.phyle.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.json.Json;
import coop.phyle.polls.PollHall;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results from plan to done: rules, who may, history, races, and the number of statements. */
@PhyleTest
class FollowingThroughTest {
  private static final String STEP =
      """
      insert into outcomes.step (coop_id, number, ordinal, status, percent, words, noted_by, noted_at)
      select coop_id, number, :ordinal, :status, cast(:percent as int), 'By hand', noted_by, noted_at from outcomes.result where coop_id = :coop and number = :number
      """;
  @Autowired ApplicationContext beans;
  @Autowired JdbcClient jdbc;
  private Aftermath after;

  @BeforeEach
  void decide() throws Exception {
    after = new Aftermath(beans);
  }

  @Test
  void aWholeGoesWithItsPartsAndIsDoneAfterThem() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    after.noted(3, roof, "in-hand", 40);
    assertThat(after.progress(roof)).isEqualTo("2/5");
    var beams = after.part(roof, "Beams are up", 4, "weight", "2");
    var tiles = after.part(roof, "Tiles lie", 5);
    assertThat(after.progress(roof)).as("a whole has no progress of its own").isEqualTo("0");
    after.noted(4, beams, "in-hand", 50);
    assertThat(after.progress(roof)).isEqualTo("1/3");
    assertThat(after.hall.text(6, "/outcomes?status=in-hand")).contains("The barn has a new roof");
    assertThat(after.note(3, roof, "done", 100, "").getContentAsString()).contains("outcomes.problem.unfinished");
    assertThat(after.note(5, tiles, "dropped", 0, "").getContentAsString()).contains("outcomes.problem.reason");
    assertThat(after.note(5, tiles, "in-hand", 101, "").getContentAsString()).contains("outcomes.problem.percent");
    assertThat(after.note(5, tiles, "dropped", 0, "The old ones last.").getStatus()).isEqualTo(201);
    assertThat(after.progress(roof)).isEqualTo("1/2");
    after.noted(4, beams, "done", 0);
    after.noted(3, roof, "done", 0);
    assertThat(after.progress(roof)).isEqualTo("1");
    assertThat(after.note(4, beams, "in-hand", 10, "").getContentAsString()).contains("outcomes.problem.whole-over");
    assertThat(after.hall.send(0, "/outcomes/" + roof + "/parts", Aftermath.fields("Late", 1)).getContentAsString()).contains("outcomes.problem.over");
    var notes = after.read(6, roof).each("notes", Json::asObject);
    assertThat(notes).extracting(note -> note.text("status")).containsExactly("done", "in-hand");
    assertThat(after.hall.text(0, after.of())).contains("\"progress\":\"1\"");
    assertThat(after.hall.page(6, "/polls/" + after.poll)).contains("Follow-through", "Results and review", "The barn has a new roof", "Beams are up");
  }

  @Test
  void aWholeIsInHandOnceAPartIsAndWhatWasDroppedHoldsAllUnderIt() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    var walls = after.part(roof, "The walls bear it", 4);
    var look = after.part(walls, "An engineer has looked", 5);
    assertThat(after.read(6, roof).object("result").text("status")).isEqualTo("planned");
    after.noted(5, look, "in-hand", 10);
    assertThat(after.read(6, roof).object("result").text("status")).isEqualTo("in-hand");
    assertThat(after.read(6, walls).object("result").text("status")).isEqualTo("in-hand");
    assertThat(after.note(0, roof, "dropped", 0, "There is no money.").getStatus()).isEqualTo(201);
    assertThat(after.note(5, look, "done", 0, "").getContentAsString()).contains("outcomes.problem.whole-over");
    assertThat(after.hall.send(0, "/outcomes/" + walls + "/parts", Aftermath.fields("Late", 1)).getContentAsString()).contains("outcomes.problem.over");
    assertThat(after.hall.page(0, "/outcomes/" + look)).contains("is over. Set that back in hand first");
    after.noted(0, roof, "in-hand", 0);
    after.noted(5, look, "done", 0);
    assertThat(after.progress(roof)).isEqualTo("1");
  }

  @Test
  void theDatabaseHoldsTheRulesItself() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    var beams = after.part(roof, "Beams are up", 4);
    assertThatThrownBy(() -> step(roof, 1, "IN_HAND", 30)).hasMessageContaining("from its parts");
    assertThatThrownBy(() -> step(roof, 1, "DONE", null)).hasMessageContaining("not done");
    assertThatThrownBy(() -> step(beams, 1, "DONE", 90)).hasMessageContaining("check");
    assertThatThrownBy(() -> step(beams, 2, "IN_HAND", 30)).hasMessageContaining("follow one another");
    step(beams, 1, "DONE", 100);
    step(roof, 1, "DONE", null);
    assertThatThrownBy(() -> step(beams, 2, "IN_HAND", 30)).hasMessageContaining("over");
    assertThat(after.progress(roof)).isEqualTo("1");
  }

  private int step(int number, int ordinal, String status, Integer percent) {
    return after.in(() -> jdbc.sql(STEP)
        .param("coop", after.hall.assembly.coop.id().value()).param("number", number).param("ordinal", ordinal).param("status", status)
        .param("percent", percent, java.sql.Types.INTEGER).update());
  }

  @Test
  void onlyWhoeverAnswersAndTheBoardChange() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    var beams = after.part(roof, "Beams are up", 4);
    assertThat(after.hall.send(6, after.of(), Aftermath.fields("Mine", 6)).getStatus()).as("no officer").isEqualTo(403);
    assertThat(after.note(6, roof, "in-hand", 10, "").getStatus()).as("answers for nothing").isEqualTo(404);
    assertThat(after.note(4, roof, "in-hand", 10, "").getStatus()).as("answers for a part only").isEqualTo(404);
    assertThat(after.note(3, beams, "in-hand", 10, "").getStatus()).as("answers for the whole").isEqualTo(201);
    assertThat(after.note(1, beams, "in-hand", 20, "").getStatus()).as("director").isEqualTo(201);
    assertThat(after.hall.send(4, "/outcomes/" + beams + "/parts", Aftermath.fields("Wood is bought", 6)).getStatus()).isEqualTo(201);
    assertThat(after.hall.send(6, "/outcomes/" + beams + "/versions", Aftermath.fields("Other", 6, "version", "1")).getStatus()).isEqualTo(404);
    assertThat(after.hall.page(6, "/outcomes/" + beams)).contains("Beams are up").doesNotContain("name=\"status\"");
    assertThat(after.hall.page(4, "/outcomes/" + beams)).contains("name=\"status\"");
  }

  @Test
  void numbersOfOtherCoopsAreNone() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    var other = new PollHall(beans, 3, 1, 1);
    assertThat(other.send(0, "/outcomes/" + roof + "/notes", "{\"status\":\"done\"}").getStatus()).isEqualTo(404);
    assertThat(other.send(0, "/outcomes/" + roof + "/parts", Aftermath.fields("Mine", 0)).getStatus()).isEqualTo(404);
    assertThat(other.send(0, after.of(), Aftermath.fields("Mine", 0)).getStatus()).isEqualTo(404);
    assertThat(other.send(0, "/outcomes/of/polls/99", Aftermath.fields("Mine", 0)).getStatus()).isEqualTo(404);
    assertThat(other.send(0, "/outcomes/of/circles/1", Aftermath.fields("Mine", 0)).getStatus()).isEqualTo(404);
    var open = other.ask("proposal");
    assertThat(other.send(0, "/outcomes/of/polls/" + open, Aftermath.fields("Early", 0)).getContentAsString()).contains("outcomes.problem.early");
    assertThat(other.page(0, "/outcomes/" + roof)).doesNotContain("The barn");
  }

  @Test
  void whatIsTypedIsReadOrRefusedFieldByField() throws Exception {
    var odd = after.hall.send(0, after.of(), Aftermath.fields("No", 90, "due", "soon", "weight", "0", "starts", "2027-01-01")).getContentAsString();
    assertThat(odd).contains("outcomes.problem.title", "outcomes.problem.member", "outcomes.problem.day", "outcomes.problem.weight");
    assertThat(after.hall.send(0, after.of(), Aftermath.fields("Roof", 3, "due", "2027-01-01", "starts", "2027-02-01")).getContentAsString()).contains("outcomes.problem.order");
    assertThat(after.hall.send(0, after.of(), Aftermath.fields("Roof", 3, "circle", "4")).getContentAsString()).contains("outcomes.problem.both");
    var roof = after.result("The roof holds", 3, "due", "2027-03-01");
    var level = roof;
    for (var depth = 2; depth <= 4; depth++) {
      level = after.part(level, "Level " + depth, 3);
    }
    assertThat(after.hall.send(0, "/outcomes/" + level + "/parts", Aftermath.fields("Level 5", 3)).getContentAsString()).contains("outcomes.problem.deep");
    var changed = Aftermath.fields("The roof holds well", 4, "version", "1", "due", "2027-04-01");
    assertThat(after.hall.send(3, "/outcomes/" + roof + "/versions", changed).getStatus()).isEqualTo(201);
    assertThat(after.hall.send(0, "/outcomes/" + roof + "/versions", changed).getContentAsString()).contains("outcomes.problem.meanwhile");
    assertThat(after.hall.send(3, "/outcomes/" + roof + "/versions", changed).getStatus()).as("answers no more").isEqualTo(404);
    assertThat(after.hall.page(6, "/outcomes/" + roof)).contains("The roof holds · stewards 4", "Versions");
  }

  @Test
  void ofManyChangesAtOnceOneHolds() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    var calls = new ArrayList<Callable<Integer>>();
    for (var n = 0; n < 6; n++) {
      var title = "Part " + n;
      calls.add(() -> after.hall.send(0, "/outcomes/" + roof + "/parts", Aftermath.fields(title, 4)).getStatus());
      calls.add(() -> after.note(3, roof, "done", 100, "Ready").getStatus());
      calls.add(() -> after.hall.send(0, "/outcomes/" + roof + "/versions", Aftermath.fields("Roof by " + title, 3, "version", "1")).getStatus());
    }
    after.hall.text(0, "/outcomes/" + roof);
    after.hall.text(3, "/outcomes/" + roof);
    var answers = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(6)) {
      for (var answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).allMatch(status -> status == 201 || status == 422);
    var read = after.read(0, roof);
    assertThat(read.whole("version")).as("one of six changes to the same version").isEqualTo(2);
    var parts = read.object("result").each("parts", Json::asObject);
    var done = read.object("result").text("status").equals("done");
    assertThat(done).as("it is done without parts, or has parts and is not").isEqualTo(parts.isEmpty());
  }

  @Test
  void aLargeTreeTakesNoMoreStatementsThanASmallOne() throws Exception {
    var small = after.result("Small", 3);
    var reading = beans.getBean(ReadingResults.class);
    var listing = beans.getBean(ListingResults.class);
    after.part(small, "One part", 4);
    var viewer = new coop.phyle.shell.Viewer(java.util.Optional.of(after.hall.assembly.people.get(6)), "", java.util.Set.of(coop.phyle.shell.Who.MEMBER));
    var coop = after.hall.assembly.coop.id();
    var filter = Filter.of("", "me", false);
    after.in(() -> reading.show(coop, new ResultNumber(small), viewer));
    var few = Statements.during(() -> after.in(() -> reading.show(coop, new ResultNumber(small), viewer)));
    var fewRows = Statements.during(() -> after.in(() -> listing.board(coop, viewer.self(), Filter.of("", "", false), Integer.MAX_VALUE)));
    var large = after.result("Large", 3);
    for (var n = 0; n < 12; n++) {
      var part = after.part(large, "Part " + n, n % 7);
      for (var m = 0; m < 4; m++) {
        after.part(part, "Piece " + m, m, "due", "2026-01-01");
      }
    }
    var many = Statements.during(() -> after.in(() -> reading.show(coop, new ResultNumber(large), viewer)));
    var manyRows = Statements.during(() -> after.in(() -> listing.board(coop, viewer.self(), Filter.of("", "", true), Integer.MAX_VALUE)));
    assertThat(many.executed()).isEqualTo(few.executed());
    assertThat(manyRows.executed()).isEqualTo(fewRows.executed());
    var page = after.in(() -> listing.board(coop, viewer.self(), Filter.of("planned", "", true), Integer.MAX_VALUE));
    assertThat(page.rows()).hasSize(ListingResults.PAGE);
    var rest = after.in(() -> listing.board(coop, viewer.self(), Filter.of("planned", "", true), page.next().orElseThrow()));
    assertThat(rest.rows()).hasSize(48 - ListingResults.PAGE);
    assertThat(rest.next()).isEmpty();
    assertThat(after.in(() -> listing.board(coop, viewer.self(), filter, Integer.MAX_VALUE)).rows()).extracting(row -> row.branch().title()).containsExactly("Part 6");
    assertThat(Json.parseObject(after.hall.text(0, "/outcomes?who=person-" + after.hall.assembly.people.get(5).value())).each("results", Json::asObject)).hasSize(1);
  }
}
