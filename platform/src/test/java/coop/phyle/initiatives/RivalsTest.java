package coop.phyle.initiatives;

import static coop.phyle.initiatives.Agora.filed;
import static coop.phyle.initiatives.Agora.refused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Draft;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.verify.Report;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rivals and amendments: how they come to a question, how they are listed, and one vote between all of them and things as they are. */
@PhyleTest
class RivalsTest {
  @Autowired ApplicationContext beans;

  @Test
  void manyAlikeOnesDoNotPushTheOthersDown() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Grow vegetables");
    agora.support(number, 1, 8, 9);
    assertThat(agora.answer(10, number, "Keep forty sheep", 0)).isEqualTo(2);
    assertThat(agora.answer(11, number, "Keep forty one sheep", 0)).isEqualTo(3);
    for (var place : List.of(2, 3)) {
      agora.support(number, place, 10, 11, 12, 13, 14);
    }
    assertThat(agora.order(number)).as("five for each of two alike, three for the other: the second of the two comes last").containsExactly(2, 1, 3);
    agora.until(number, "freezesAt");
    assertThat(agora.read(0, number).object("vote").each("options", one -> one.asObject().integer("place"))).as("and so on the paper").containsExactly(2, 1, 3);
  }

  @Test
  void aTextTakenOverMakesRoomForAnother() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(0, "Colour 1 for the barn");
    for (var person = 1; person < 20; person++) {
      agora.answer(person, number, "Colour " + (person + 1) + " for the barn", person == 1 ? 1 : 0);
    }
    assertThat(refused(agora.tryAnswer(20, number, "No colour", 0))).contains("initiatives.problem.most");
    filed(agora.send(0, "/" + number + "/1/adoptions", Json.obj().with("amendment", 2)));
    assertThat(agora.answer(20, number, "No colour", 0)).isEqualTo(21);
    agora.until(number, "freezesAt");
    assertThat(agora.read(0, number).object("vote").list("options")).hasSize(20);
  }

  @Test
  void supportersOfSeveralTextsCountOnce() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Paint the barn red");
    agora.answer(8, number, "Paint the barn green", 0);
    agora.support(number, 1, 8);
    agora.support(number, 2, 7);
    assertThat(agora.stage(number)).as("four signs of two members").isEqualTo("admission");
    agora.support(number, 2, 9);
    assertThat(agora.stage(number)).as("of all texts together").isEqualTo("discussion");
  }

  @Test
  void anAmendmentShowsItsChangeAndIsTakenOver() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Plant a hedge of hawthorn");
    assertThat(refused(agora.tryAnswer(8, number, "Plant a hedge of hawthorn", 1))).contains("Change something");
    var place = agora.answer(8, number, "Plant a hedge of hazel", 1);
    agora.support(number, place, 9);
    assertThat(agora.stage(number)).isEqualTo("discussion");
    var adoption = Json.obj().with("amendment", place);
    assertThat(agora.send(9, "/" + number + "/1/adoptions", adoption).getStatus()).as("who is not the author").isEqualTo(404);
    filed(agora.send(7, "/" + number + "/1/adoptions", adoption));
    var question = agora.read(0, number);
    assertThat(question.text("title")).isEqualTo("Plant a hedge of hazel");
    assertThat(question.each("initiatives", one -> one.asObject().integer("supporters"))).as("who supported these words still does").containsExactly(3);
    assertThat(question.each("gone", one -> one.asObject().integer("takenOverInto"))).containsExactly(1);
    assertThat(agora.send(7, "/" + number + "/1/adoptions", adoption).getStatus()).as("once").isEqualTo(404);
  }

  @Test
  void aNewVersionKeepsSupportAndSaysWhatItWasGivenTo() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Buy two cows");
    agora.support(number, 1, 8);
    assertThat(agora.reword(8, number, 1, "Buy no cow").getStatus()).isEqualTo(404);
    filed(agora.reword(7, number, 1, "Buy three cows"));
    assertThat(earlier(agora, number)).as("the author supports what they write").containsExactly(1);
    agora.support(number, 1, 8);
    assertThat(earlier(agora, number)).as("asked again").containsExactly(0);
    assertThat(agora.read(0, number).integer("supporters")).isEqualTo(2);
    for (var cows : List.of("four", "five", "six", "seven")) {
      filed(agora.reword(7, number, 1, "Buy " + cows + " cows"));
    }
    assertThat(refused(agora.reword(7, number, 1, "Buy eight cows"))).contains("5 versions here within a day");
  }

  private static List<Integer> earlier(Agora agora, int number) throws Exception {
    return agora.read(0, number).each("initiatives", one -> one.asObject().integer("ofEarlierVersions"));
  }

  @Test
  void nobodyFloodsTheOthers() throws Exception {
    var agora = Agora.of21(beans);
    var first = agora.begin(7, "Dig a well");
    agora.begin(7, "Dig a pond");
    assertThat(refused(agora.tryBegin(7, "Dig a ditch"))).contains("begun 2 initiatives within 7 days").contains("You may begin the next from");
    agora.answer(8, first, "Dig a deeper well", 0);
    assertThat(refused(agora.tryAnswer(8, first, "Dig the deepest well", 0))).contains("filed a text here within a day");
    agora.later(Duration.ofDays(1).plusMinutes(1));
    assertThat(agora.answer(8, first, "Dig the deepest well", 0)).isEqualTo(3);
    agora.later(Duration.ofDays(7));
    agora.begin(7, "Dig a ditch");
    agora.later(Duration.ofDays(8));
    assertThat(refused(agora.tryBegin(7, "Dig a grave"))).contains("3 open initiatives");
    agora.until(first, "lapsesAt");
    assertThat(agora.tryBegin(7, "Dig a grave").getStatus()).as("one of the three is over").isEqualTo(201);
  }

  @Test
  void theBestOfThoseThatBeatThingsAsTheyAreWinsAndTheOthersRest() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Build in stone");
    agora.support(number, 1, 8, 9);
    agora.answer(8, number, "Build in wood", 0);
    agora.answer(9, number, "Build in straw", 0);
    agora.toTheVote(number);
    assertThat(agora.read(0, number).object("vote").each("options", one -> one.asObject().integer("place"))).containsExactly(1, 2, 3);
    // Stone before wood before straw before stone would be a circle; straw loses to things as they are and falls out of it.
    agora.rank(number, "1 2 4", "1 2 4 3", "2 1 4", "2 4", "1 4 2 3", "3 1 4 2", "2 1 3 4", "2 4", "2 1 4", "1 2 4", "4", "abstain", "2 1=3");
    agora.until(number, "closesAt");
    var closed = agora.read(0, number).object("result");
    assertThat(closed.text("verdict")).isEqualTo("passed");
    assertThat(closed.integer("winner")).isEqualTo(2);
    assertThat(closed.each("against", one -> one.asObject().flag("passed"))).containsExactly(true, true, false);
    assertThat(refused(agora.tryBegin(10, "BUILD, in straw"))).as("voted down here").contains("voted down").contains("6 months");
    assertThat(refused(agora.tryBegin(10, "Build in stone"))).as("lost to another").contains("voted down");
    assertThat(agora.recounted().finding()).isEqualTo(new Report.Agrees());
    agora.later(Duration.ofDays(190));
    assertThat(agora.tryBegin(10, "Build in straw").getStatus()).isEqualTo(201);
  }

  @Test
  void whatWasVotedDownRestsInEveryPlace() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Leave the federation");
    agora.support(number, 1, 8, 9);
    agora.toTheVote(number);
    agora.rank(number, "2 1", "2", "2 1", "2", "2", "2", "2", "2 1", "1");
    agora.until(number, "closesAt");
    assertThat(agora.stage(number)).isEqualTo("failed");
    var other = agora.begin(8, "Ask the federation for help");
    assertThat(refused(agora.tryAnswer(9, other, "Leave the federation", 0))).as("as a rival").contains("voted down");
    assertThat(refused(agora.reword(8, other, 1, "Leave the federation"))).as("as a new version").contains("voted down");
    var draft = agora.assembly.statement("Leave the federation");
    var said = new Draft(
        draft.by(), draft.matter(), draft.subject(), draft.title(), "Because Leave the federation is good for all of us.", draft.kind(), false);
    assertThat(agora.drafted(said)).as("as a decision").contains("deciding.problem.repeat");
  }
}
