package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.phyle.kernel.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollsSoFarTest {
  private static final String INPUT =
      "{\"paper\":{\"paper\":\"choice\",\"options\":2,\"least\":1,\"most\":1,\"none\":false},\"classes\":{\"users\":{\"eligible\":9,\"said\":{\"1\":4,\"2\":3,\"abstain\":1}}}}";
  private static final String OPENED =
      "{\"poll\":3,\"kind\":\"proposal\",\"textSha256\":\"\",\"secret\":false,\"weighted\":false,\"statutesVersion\":1,\"eligible\":9,\"rollRoot\":\"ab\","
          + "\"opensAt\":\"2026-11-01T00:00:00Z\",\"closesAt\":\"2026-11-08T00:00:00Z\",\"rule\":{\"method\":{\"by\":\"positions\"},"
          + "\"quorum\":{\"number\":0,\"fraction\":\"0\",\"which\":\"greater\"},\"tests\":[]}}";
  private static final java.time.Instant AT = java.time.Instant.parse("2026-11-09T00:00:00Z");
  private PollsSoFar polls;
  private String closed;

  @BeforeEach
  void open() {
    var statutes = new StatutesSoFar();
    statutes.adopted(Json.obj().with("version", 1).with("rules", coop.phyle.kernel.rules.RuleBooks.write(SampleRules.rules("Sample"))));
    polls = new PollsSoFar(new java.util.UUID(0, 1), statutes, new MembersSoFar(), new java.util.ArrayList<>());
    polls.opened(Json.parseObject(OPENED));
    var seed = coop.phyle.kernel.merkle.Hash.of(INPUT).hex() + "00";
    closed = "{\"poll\":3,\"closedAt\":\"2026-11-08T00:00:00Z\",\"verdict\":\"chosen\",\"ballots\":8,\"settled\":0,\"seed\":\"" + seed + "\",\"chosen\":[1],\"input\":" + INPUT + "}";
  }

  @Test
  void aPollIsCountedAgain() {
    assertThatCode(() -> polls.closed(Json.parseObject(closed))).doesNotThrowAnyException();
    assertThatExceptionOfType(Differs.class).as("closed twice").isThrownBy(() -> polls.closed(Json.parseObject(closed)));
    assertThatCode(() -> polls.opened(Json.parseObject(OPENED.replace("\"statutesVersion\":1", "\"statutesVersion\":2")))).isInstanceOf(Differs.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"verdict\":\"chosen\" | \"verdict\":\"tied\" | verdict", "\"chosen\":[1] | \"chosen\":[2] | chosen", "\"ballots\":8 | \"ballots\":9 | ballots",
      "\"1\":4 | \"1\":3 | ballots", "\"eligible\":9 | \"eligible\":10 | voters", "00\",\"chosen | 00\",\"chosen | ", "\"seed\":\" | \"seed\":\"00 | seed",
      "2026-11-08 | 2026-11-09 | closing time", "\"2\":3,\"abstain\":1 | \"2\":4 | seed"})
  void aLieIsFound(String truth, String lie, String where) {
    var told = Json.parseObject(closed.replace(truth, lie));
    if (where == null) {
      assertThatCode(() -> polls.closed(told)).doesNotThrowAnyException();
    } else {
      assertThat(catchThrowableOfType(Differs.class, () -> polls.closed(told)).where).isEqualTo("poll 3, " + where);
    }
  }

  @Test
  void whereEverybodyAbstainedNothingIsChosenButTheFirstFormMaySaySo() {
    var input = INPUT.replace("\"1\":4,\"2\":3,\"abstain\":1", "\"abstain\":8");
    var seed = coop.phyle.kernel.merkle.Hash.of(input).hex() + "00";
    var told = closed.replace(INPUT, input).replaceAll("\"seed\":\"[^\"]*\"", "\"seed\":\"" + seed + "\"").replace("\"chosen\":[1]", "\"chosen\":[]");
    assertThatCode(() -> polls.closed(Json.parseObject(told))).doesNotThrowAnyException();
    polls.opened(Json.parseObject(OPENED.replace("\"poll\":3", "\"poll\":4")));
    var second = told.replace("\"poll\":3", "\"form\":2,\"poll\":4");
    assertThat(catchThrowableOfType(Differs.class, () -> polls.closed(Json.parseObject(second))).where).isEqualTo("poll 4, verdict");
  }

  @Test
  void onlyFewSecretBallotsStayUncounted() {
    var bare = closed.replace(",\"input\":" + INPUT, "");
    assertThatExceptionOfType(Differs.class).isThrownBy(() -> polls.closed(Json.parseObject(bare)));
    polls.opened(Json.parseObject(OPENED.replace("\"poll\":3", "\"poll\":4").replace("\"secret\":false", "\"secret\":true")));
    assertThatExceptionOfType(Differs.class).isThrownBy(() -> polls.closed(Json.parseObject(bare.replace("\"poll\":3", "\"poll\":4"))));
    polls.opened(Json.parseObject(OPENED.replace("\"poll\":3", "\"poll\":5").replace("\"secret\":false", "\"secret\":true")));
    assertThatCode(() -> polls.closed(Json.parseObject(bare.replace("\"poll\":3", "\"poll\":5").replace("\"ballots\":8", "\"ballots\":4")))).doesNotThrowAnyException();
  }

  @Test
  void aDrawComesFromThePoolThatWasFrozen() {
    var drawn = Json.parseObject("{\"poll\":6,\"poolRoot\":\"ab\",\"seed\":\"06 17\",\"drawn\":[2]}");
    assertThatExceptionOfType(Differs.class).isThrownBy(() -> polls.drawn(AT, drawn));
    var rule = OPENED.substring(OPENED.indexOf(",\"rule\""), OPENED.length() - 1);
    polls.opened(Json.parseObject(OPENED.replace("\"poll\":3", "\"poll\":6").replace(rule, "")));
    assertThatCode(() -> polls.drawn(AT, drawn)).doesNotThrowAnyException();
    polls.opened(Json.parseObject(OPENED.replace("\"poll\":3", "\"poll\":7").replace(rule, "").replace("\"ab\"", "\"cd\"")));
    assertThatExceptionOfType(Differs.class).isThrownBy(() -> polls.drawn(AT, Json.parseObject(drawn.toString().replace("6,", "7,"))));
  }
}
