package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that swaps the promised bytes, draws with another seed, or names others than the lot did, is found, and the act is named by its number. */
class PromisedLotsTest {
  private static String verify(SampleLog.Twist twist) {
    return Verifier.verify(new ByteArrayInputStream(new LotsStory(twist).log.export()), Pins.NONE).text();
  }

  /** Lies in the act of a kind, about the thing of a number. */
  private static String lying(String act, UnaryOperator<Json.Obj> lie) {
    var named = act.split(" ");
    return verify((kind, body) -> kind.equals(named[0]) && number(body) == Long.parseLong(named[1]) ? lie.apply(body) : body);
  }

  private static long number(Json.Obj body) {
    return List.of("selection", "poll", "question", "election").stream().filter(body::has).findFirst().map(body::whole).orElse(0L);
  }

  private static String swapped(Json.Obj body, String old, String other) {
    assertThat(body.toString()).contains(old);
    return body.toString().replace(old, other);
  }

  @Test
  void anHonestStoryAgreesAndHasNothingToNote() {
    assertThat(verify((kind, body) -> body)).contains("Agrees.").doesNotContain("note ");
  }

  @ParameterizedTest
  @CsvSource({"poll-closed 3,9,poll 3", "lots-drawn 4,11,poll 4", "question-closed 5,13,question 5", "election-closed 6,15,election 6"})
  void otherBytesThanWerePromisedAreFound(String act, int position, String name) {
    var bytes = "c4".repeat(32);
    var text = lying(act, body -> Json.parseObject(swapped(body, bytes, "c5" + bytes.substring(2))));
    assertThat(text).contains("act " + position + " (" + act.split(" ")[0] + ")").contains(name + ", seed of lots promised at opening");
    assertThat(lying(act, body -> Json.parseObject(swapped(body, bytes, "zz" + bytes.substring(2))))).contains(name + ", seed of lots promised at opening");
    assertThat(lying(act, body -> Json.parseObject(swapped(body, bytes, bytes + "c4")))).contains(name + ", seed of lots promised at opening");
  }

  @ParameterizedTest
  @CsvSource({"poll-opened 3,9,poll 3", "poll-opened 4,11,poll 4", "question-opened 5,13,question 5", "election-opened 6,15,election 6"})
  void anotherPromiseIsFoundAtTheClosing(String act, int position, String name) {
    var text = lying(act, body -> body.with("lotCommitment", "ab".repeat(32)));
    assertThat(text).contains("act " + position).contains(name + ", seed of lots promised at opening");
  }

  @ParameterizedTest
  @CsvSource({"poll-closed 3,9,poll 3", "question-closed 5,13,question 5", "election-closed 6,15,election 6"})
  void aSeedThatDoesNotBeginWithTheRootOverTheBallotsIsFound(String act, int position, String name) {
    var text = lying(act, body -> body.with("seed", "00".repeat(32) + body.text("seed").substring(64)));
    assertThat(text).contains("act " + position + " (" + act.split(" ")[0] + ")").contains(name + ", seed of lots");
  }

  @Test
  void otherWordsOrAnotherPoolGiveOtherMembers() {
    assertThat(lying("lots-drawn 4", body -> body.with("seed", "06 18 again"))).contains("act 11 (lots-drawn)").contains("poll 4, drawn");
    assertThat(lying("lots-drawn 4", body -> body.with("pool", body.list("pool").subList(0, 5)))).contains("poll 4, members in the pool");
    var other = Json.parse("{\"member\":6,\"class\":\"stewards\"}");
    assertThat(lying("lots-drawn 4", body -> body.with("pool", List.of(body.list("pool").get(0), other)))).contains("poll 4, class of member 6");
    var twice = lying("lots-drawn 4", body -> body.with("drawn", List.of(body.list("drawn").getFirst(), body.list("drawn").getFirst())));
    assertThat(twice).contains("act 11 (lots-drawn)").contains("poll 4, different members drawn");
  }

  @Test
  void othersThanTheLotNamedAreFound() {
    var poll = lying("poll-closed 3", body -> body.with("chosen", List.of(Json.of(body.each("chosen", Json::toString).getFirst().equals("1") ? 2 : 1))));
    assertThat(poll).contains("act 9 (poll-closed)").contains("poll 3, chosen");
    var question = lying("question-closed 5", body -> body.with("winner", 3 - body.whole("winner")));
    assertThat(question).contains("act 13 (question-closed)").contains("question 5, winner");
    var election = lying("election-closed 6", body -> body.with("elected", List.of(Json.of(body.texts("elected").getFirst().equals(LotsStory.id(1)) ? LotsStory.id(2) : LotsStory.id(1)))));
    assertThat(election).contains("act 15 (election-closed)").contains("election 6, elected");
    var draw = lying("lots-drawn 4", body -> body.with("drawn", body.list("drawn").reversed()));
    assertThat(draw).contains("act 11 (lots-drawn)").contains("poll 4, drawn");
    var fewer = lying("lots-drawn 4", body -> body.with("drawn", body.list("drawn").subList(0, 1)));
    assertThat(fewer).contains("poll 4, how many are drawn");
  }

  @Test
  void aRecordThatPromisedItsLotsGoesOnPromisingThem() {
    assertThat(lying("poll-opened 4", body -> without(body.with("form", 2)))).contains("act 10 (poll-opened)").contains("poll 4, lots");
    assertThat(lying("poll-opened 3", body -> without(body))).as("the third form promises").contains("act 8 (poll-opened)").contains("poll 3, form 3, lots promised");
    assertThat(lying("poll-closed 3", body -> body.with("form", 2))).contains("act 9 (poll-closed)").contains("poll 3, form as at its opening");
  }

  @Test
  void whoeverTakesARoleWasConsentedTo() {
    assertThat(lying("selection-filled 7", body -> body.with("member", LotsStory.id(3)))).contains("act 20 (selection-filled)").contains("selection 7, member");
    assertThat(lying("selection-filled 7", body -> body.with("round", 2))).contains("act 20 (selection-filled)").contains("selection 7, round");
    assertThat(lying("selection-filled 7", body -> body.with("role", "treasurer"))).contains("selection 7, role");
    assertThat(lying("selection-proposed 7", body -> body.with("poll", 3))).as("no consent poll").contains("act 20 (selection-filled)").contains("selection 7, poll 3");
    assertThat(lying("selection-called 7", body -> body.with("choosers", 5))).as("the proposed was asked too").contains("selection 7, poll 8, asked");
    assertThat(lying("selection-called 7", body -> body.with("selection", 9))).contains("act 18 (selection-proposed)").contains("selection 7");
    var objected = lying("poll-closed 8", body -> new LotsStory((kind, act) -> act).consented("failed", "1", "1", "1", "2", "4"));
    assertThat(objected).contains("act 20 (selection-filled)").contains("selection 7, poll 8\n  expected  consent");
  }

  private static Json.Obj without(Json.Obj body) {
    var members = new java.util.LinkedHashMap<>(body.members());
    members.remove("lotCommitment");
    return new Json.Obj(members);
  }
}
