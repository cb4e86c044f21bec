package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.DecisionRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six workers vote on two rivals: every lie about what forced the vote, who could vote, what was said and what came of it is found. */
class QuestionsSoFarTest {
  private static final UUID COOP = new UUID(0, 1);
  private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
  private static final String INPUT =
      "{\"paper\":{\"paper\":\"rank\",\"options\":3,\"least\":1,\"equal\":true},\"classes\":{\"workers\":{\"eligible\":6,\"said\":{\"1 3\":2,\"2 1 3\":3}}}}";
  private QuestionsSoFar questions;
  private String opened;
  private String closed;

  private QuestionsSoFar voting(DecisionRule.Secrecy secrecy) {
    var rules = RuleBooks.write(SampleRules.rules("Sample")).toString();
    var statutes = new StatutesSoFar();
    statutes.adopted(Json.obj().with("version", 1).with("rules", Json.parse(secrecy == DecisionRule.Secrecy.SECRET ? rules.replace("\"secrecy\":\"chosen\"", "\"secrecy\":\"secret\"") : rules)));
    var members = new MembersSoFar();
    for (var number = 1; number <= 6; number++) {
      members.admitted(
          Json.obj().with("member", new UUID(7, number).toString()).with("number", number).with("class", "workers").with("at", AT.toString()).with("person", "0".repeat(64)));
    }
    return new QuestionsSoFar(COOP, statutes, members, new ArrayList<>());
  }

  @BeforeEach
  void open() {
    questions = voting(DecisionRule.Secrecy.CHOSEN);
    var lines = IntStream.rangeClosed(1, 6).mapToObj(number -> new UUID(7, number) + " workers").toList();
    opened = "{\"question\":3,\"initiatives\":[{\"place\":1,\"version\":2,\"textSha256\":\"\"},{\"place\":2,\"version\":1,\"textSha256\":\"\"}],\"statutesVersion\":1,"
        + "\"secret\":false,\"roll\":{\"workers\":6},\"rollRoot\":\"" + MerkleTree.rootOf(lines.stream().sorted().toList()).hex() + "\","
        + "\"opensAt\":\"2026-11-01T00:00:00Z\",\"closesAt\":\"2026-11-08T00:00:00Z\"}";
    closed = "{\"question\":3,\"closedAt\":\"2026-11-08T00:00:00Z\",\"verdict\":\"passed\",\"winner\":2,\"ballots\":5,\"seed\":\"" + Hash.of(INPUT).hex() + "00\",\"input\":"
        + INPUT + ",\"box\":" + Json.arr(box()) + "}";
    questions.opened(AT, Json.parseObject(opened));
  }

  private static List<Json.Obj> box() {
    return new PollBallots(COOP, 3, false, true, counted()).write();
  }

  private static List<Closing.Counted> counted() {
    var said = List.of("1 3", "1 3", "2 1 3", "2 1 3", "2 1 3");
    return IntStream.rangeClosed(1, 5)
        .mapToObj(n -> new Closing.Counted(new CastBallot(SampleRules.WORKERS, said.get(n - 1), new Nonce("%032x".formatted(n))), OptionalLong.of(n), OptionalLong.empty()))
        .toList();
  }

  @Test
  void aVoteIsCountedAgainOnce() {
    assertThatCode(() -> questions.closed(Json.parseObject(closed))).doesNotThrowAnyException();
    assertThat(catchThrowableOfType(Differs.class, () -> questions.closed(Json.parseObject(closed))).where).isEqualTo("question 3");
    assertThatCode(() -> questions.opened(AT, Json.parseObject(opened.replace("\"question\":3", "\"question\":4")))).doesNotThrowAnyException();
    assertThat(catchThrowableOfType(Differs.class, () -> questions.opened(AT, Json.parseObject(opened.replace("\"question\":3", "\"question\":4")))).where).isEqualTo("question 4");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"verdict\":\"passed\" | \"verdict\":\"failed\" | verdict", "\"winner\":2 | \"winner\":1 | winner", "\"ballots\":5 | \"ballots\":6 | ballots",
      "\"1 3\":2 | \"1 3\":3 | ballots", "\"eligible\":6 | \"eligible\":7 | voters", "\"options\":3 | \"options\":4 | paper", "\"seed\":\" | \"seed\":\"00 | seed",
      "2026-11-08 | 2026-11-09 | closing time", ",\"box\": | ,\"bax\": | list of ballots", "\"member\":1 | \"member\":2 | ballots of member 2"})
  void aLieAboutTheCountIsFound(String truth, String lie, String where) {
    assertThat(closed).contains(truth);
    assertThat(catchThrowableOfType(Differs.class, () -> questions.closed(Json.parseObject(closed.replace(truth, lie)))).where).isEqualTo("question 3, " + where);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"workers\":6 | \"workers\":7 | voters of class workers", "\"rollRoot\":\" | \"rollRoot\":\"00 | ", "\"secret\":false | \"secret\":true | secrecy by its rule"})
  void aLieAboutTheOpeningIsFound(String truth, String lie, String where) {
    var told = opened.replace("\"question\":3", "\"question\":5").replace(truth, lie);
    if (where == null) {
      assertThatCode(() -> questions.opened(AT, Json.parseObject(told))).isInstanceOf(RuntimeException.class);
    } else {
      assertThat(catchThrowableOfType(Differs.class, () -> questions.opened(AT, Json.parseObject(told))).where).isEqualTo("question 5, " + where);
    }
  }

  @Test
  void whatForcedTheVoteWasEnoughByTheStatutes() {
    var enough = "{\"question\":3,\"statutesVersion\":1,\"members\":21,\"needed\":3,\"supporters\":3}";
    assertThatCode(() -> questions.supported(Json.parseObject(enough))).doesNotThrowAnyException();
    var fewer = Json.parseObject(enough.replace("\"supporters\":3", "\"supporters\":2"));
    assertThat(catchThrowableOfType(Differs.class, () -> questions.supported(fewer)).where).isEqualTo("question 3, supporters");
    var easier = Json.parseObject(enough.replace("\"needed\":3", "\"needed\":2"));
    assertThat(catchThrowableOfType(Differs.class, () -> questions.supported(easier)).where).isEqualTo("question 3, supporters needed");
  }

  @Test
  void whatASecretVoteSaidIsListedSinceItsLotsArePromised() {
    assertThat(secret(closing -> closing)).isEmpty();
    assertThat(secret(closing -> closing.replace("\"said\":\"1 3\"", "\"said\":\"1\""))).isEqualTo("question 8, code of a ballot");
    assertThat(secret(closing -> closing.replace(",\"box\":", ",\"bax\":"))).isEqualTo("question 8, list of ballots");
    assertThat(secret(closing -> closing.replace("0202\"", "0203\""))).isEqualTo("question 8, seed of lots promised at opening");
  }

  /** Where a vote differs that its statutes make secret. */
  private String secret(java.util.function.UnaryOperator<String> lie) {
    var bytes = new byte[PromisedLot.BYTES];
    java.util.Arrays.fill(bytes, (byte) 2);
    var voting = voting(DecisionRule.Secrecy.SECRET);
    var opening = Json.parseObject(opened.replace("\"question\":3", "\"question\":8").replace("\"secret\":false", "\"secret\":true"));
    voting.opened(AT, opening.with(PromisedLot.KEY, PromisedLot.of(bytes).promise().hex()));
    var ballots = new PollBallots(COOP, 8, true, false, counted().stream().map(one -> new Closing.Counted(one.ballot(), OptionalLong.empty(), OptionalLong.empty())).toList());
    var closing = Json.parseObject(closed.replace("\"question\":3", "\"question\":8")).with("box", ballots.write()).with("seed", PromisedLot.seed(ballots.codes(), bytes));
    var differs = catchThrowableOfType(Differs.class, () -> voting.closed(Json.parseObject(lie.apply(closing.toString()))));
    return differs == null ? "" : differs.where;
  }

  @Test
  void onlyASecretVoteMayStaySealed() {
    var bare = Json.parseObject("{\"question\":3,\"closedAt\":\"2026-11-08T00:00:00Z\",\"verdict\":\"passed\",\"winner\":2,\"ballots\":5,\"seed\":\"00\",\"box\":[]}");
    assertThat(catchThrowableOfType(Differs.class, () -> questions.closed(bare)).where).isEqualTo("question 3, what was counted");
  }
}
