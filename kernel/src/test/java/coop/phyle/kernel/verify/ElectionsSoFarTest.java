package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.ClassId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve stewards elect two of four; whoever changes a ballot, the lot or the result is named with the election. */
class ElectionsSoFarTest {
  private static final UUID COOP = new UUID(1, 1);
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final ClassId STEWARDS = SampleRules.STEWARDS;
  private static final byte[] LOT = new byte[32];
  /** First two tie for the second seat: only the lot decides between candidates 2 and 3. */
  private static final List<String> RANKED = List.of("1", "1", "1", "1", "1 4", "2", "2", "2", "3", "3", "3", "abstain");
  private final List<String> notes = new ArrayList<>();
  private MembersSoFar members = new MembersSoFar();
  private ElectionsSoFar elections;

  @BeforeEach
  void found() {
    members = new MembersSoFar();
    for (var i = 1; i <= 12; i++) {
      members.admitted(Json.obj().with("member", id(i).toString()).with("number", i).with("class", STEWARDS.key()).with("at", "2026-01-01T00:00:00Z")
          .with("person", Commitment.to("M", new Commitment.Salt("00".repeat(16))).hex()));
    }
    elections = another();
    elections.opened(NOW, opening(false));
  }

  private static UUID id(int member) {
    return new UUID(7, member);
  }

  private static Json.Obj opening(boolean secret) {
    var lines = IntStream.rangeClosed(1, 12).mapToObj(i -> id(i) + " stewards").sorted().toList();
    return Json.obj().with("election", 5).with("post", "director").with("seats", 2).with("method", "scottish").with("kept", Json.obj())
        .with("candidates", IntStream.rangeClosed(1, 4).mapToObj(i -> (Json) Json.obj().with("member", id(i).toString()).with("class", "stewards")).toList())
        .with("statutesVersion", 1).with("secret", secret).with("roll", Json.obj().with("stewards", 12)).with("rollRoot", MerkleTree.rootOf(lines).hex())
        .with("lotCommitment", Hash.of(LOT).hex()).with("closesAt", "2026-02-08T00:00:00Z");
  }

  /** @param elected places on the ballot paper, from 1 */
  private static Json.Obj closing(boolean secret, List<String> ranked, byte[] lot, Integer... elected) {
    var ballots = new TreeMap<String, Json.Obj>();
    var patterns = new TreeMap<String, Long>();
    for (var i = 0; i < ranked.size(); i++) {
      var cast = new CastBallot(STEWARDS, ranked.get(i), new Nonce("%032x".formatted(i)));
      var code = BallotCode.of(COOP, 5, cast).hex();
      var act = Json.obj().with("code", code);
      var open = secret && ranked.size() < 5 ? act : act.with("class", "stewards").with("choice", cast.said()).with("nonce", cast.nonce().hex());
      ballots.put(code, secret ? open : open.with("member", i + 1));
      patterns.merge(cast.said(), 1L, Long::sum);
    }
    var counted = Json.obj();
    for (Map.Entry<String, Long> entry : patterns.entrySet()) {
      counted = counted.with(entry.getKey(), entry.getValue());
    }
    var seed = MerkleTree.rootOf(List.copyOf(ballots.keySet())).hex() + HexFormat.of().formatHex(lot);
    var act = Json.obj().with("election", 5).with("closedAt", "2026-02-08T00:00:00Z").with("how", "vote")
        .with("elected", List.of(elected).stream().map(i -> (Json) Json.of(id(i).toString())).toList())
        .with("seed", seed).with("ballots", ballots.values().stream().map(b -> (Json) b).toList());
    return secret && ranked.size() < 5 ? act : act.with("patterns", counted);
  }

  /** What is said to differ, or nothing. */
  private String differs(Json.Obj closing) {
    var differs = catchThrowableOfType(Differs.class, () -> elections.closed(closing));
    return differs == null ? "" : differs.where;
  }

  @Test
  void anElectionIsCountedAgainWithItsLot() {
    assertThat(differs(closing(false, RANKED, LOT, 1, 2))).isIn("", "election 5, elected");
    found();
    var second = differs(closing(false, RANKED, LOT, 1, 3));
    found();
    var first = differs(closing(false, RANKED, LOT, 1, 2));
    assertThat(List.of(first, second)).as("the lot elects one of two").containsExactlyInAnyOrder("", "election 5, elected");
    assertThat(notes).isEmpty();
  }

  private int lotted() {
    var won = differs(closing(false, RANKED, LOT, 1, 2)).isEmpty() ? 2 : 3;
    found();
    return won;
  }

  @Test
  void anotherSeedThanWasPromisedIsFound() {
    var other = LOT.clone();
    other[31] = 1;
    assertThat(differs(closing(false, RANKED, other, 1, lotted()))).isEqualTo("election 5, seed of lots promised at opening");
    found();
    var honest = closing(false, RANKED, LOT, 1, lotted());
    assertThat(differs(Json.parseObject(honest.toString().replace("\"seed\":\"", "\"seed\":\"00")))).isEqualTo("election 5, seed of lots");
  }

  @Test
  void anotherResultIsFound() {
    var won = lotted();
    assertThat(differs(closing(false, RANKED, LOT, 1, 5 - won))).isEqualTo("election 5, elected");
    found();
    assertThat(differs(closing(false, RANKED, LOT, 1))).isEqualTo("election 5, elected");
    found();
    assertThat(differs(closing(false, RANKED, LOT, won, 1))).as("the order of election is part of the result").isEqualTo("election 5, elected");
    found();
    assertThat(differs(closing(false, RANKED, LOT, 1, 9))).isEqualTo("election 5, elected");
    found();
    assertThat(differs(Json.parseObject(closing(false, RANKED, LOT, 1, won).toString().replace("02-08", "02-09")))).isEqualTo("election 5, closing time");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"choice\":\"1 4\" | \"choice\":\"1 3\" | code of a ballot", "\"1 4\":1 | \"1 3\":1 | what the ballots say", "\"1\":4 | \"1\":5 | ballots counted",
      "\"member\":3 | \"member\":4 | ballots of member 4", "\"nonce\":\"00000000000000000000000000000004\" | \"nonce\":\"10000000000000000000000000000004\" | code of a ballot"})
  void aChangedBallotIsFound(String truth, String lie, String where) {
    var told = closing(false, RANKED, LOT, 1, lotted()).toString();
    assertThat(told).contains(truth);
    assertThat(differs(Json.parseObject(told.replace(truth, lie)))).isEqualTo("election 5, " + where);
    found();
    assertThat(differs(Json.parseObject(told.replace(",\"member\":3", "")))).as("an open ballot without its member").startsWith("election 5, ballot ");
  }

  @Test
  void aBallotLeftOutOrPutInIsFound() {
    var honest = closing(false, RANKED, LOT, 1, lotted());
    var fewer = new ArrayList<>(honest.list("ballots"));
    fewer.removeLast();
    assertThat(differs(honest.with("ballots", fewer))).isEqualTo("election 5, seed of lots");
    found();
    var twice = new ArrayList<>(honest.list("ballots"));
    twice.add(twice.getLast());
    assertThat(differs(honest.with("ballots", twice))).isEqualTo("election 5, ballots");
  }

  @Test
  void fewSecretBallotsAreAttestedAndNothingElseIs() {
    elections = another();
    elections.opened(NOW, opening(true));
    assertThat(differs(closing(true, List.of("1", "2", "3"), LOT, 1, 2))).isEmpty();
    assertThat(notes).singleElement().satisfies(note -> assertThat(note).startsWith("election 5: attested"));
    elections = another();
    elections.opened(NOW, opening(true));
    assertThat(differs(closing(true, List.of("1", "1", "1", "2", "2", "3"), LOT, 1, 2))).isEmpty();
    elections = another();
    elections.opened(NOW, opening(true));
    var bare = closing(true, List.of("1", "1", "1", "2", "2", "3"), LOT, 1, 2).toString().replaceAll(",\"patterns\":\\{[^}]*}", "").replaceAll("\"patterns\":\\{[^}]*},", "");
    assertThat(differs(Json.parseObject(bare))).isEqualTo("election 5, whether it is stated what was counted");
  }

  private ElectionsSoFar another() {
    var statutes = new StatutesSoFar();
    statutes.adopted(Json.obj().with("version", 1).with("rules", RuleBooks.write(SampleRules.rules("Sample"))));
    return new ElectionsSoFar(COOP, statutes, members, notes);
  }

  @Test
  void aVacancyIsFilledAsTheBallotsSay() {
    var won = lotted();
    elections.closed(closing(false, RANKED, LOT, 1, won));
    var wrong = refill(1, List.of(won), List.of(4));
    assertThat(catchThrowableOfType(Differs.class, () -> elections.refilled(NOW, wrong)).where).isEqualTo("election 5, elected by countback");
    found();
    elections.closed(closing(false, RANKED, LOT, 1, won));
    assertThatCode(() -> elections.refilled(NOW, refill(1, List.of(won), List.of(5 - won)))).doesNotThrowAnyException();
    assertThat(catchThrowableOfType(Differs.class, () -> elections.refilled(NOW, refill(2, List.of(won), List.of()))).where).isEqualTo("election 5, countback, vacated");
    assertThat(catchThrowableOfType(Differs.class, () -> elections.refilled(NOW, refill(2, List.of(1), List.of()))).where).as("rounds count up").isEqualTo("election 5, countback");
  }

  private static Json.Obj refill(int round, List<Integer> vacated, List<Integer> elected) {
    return Json.obj().with("election", 5).with("round", round).with("vacated", vacated.stream().map(i -> (Json) Json.of(id(i).toString())).toList())
        .with("elected", elected.stream().map(i -> (Json) Json.of(id(i).toString())).toList());
  }

  @Test
  void eachStepHappensOnceAndTheRollIsTheMembers() {
    assertThat(catchThrowableOfType(Differs.class, () -> elections.opened(NOW, opening(false))).where).isEqualTo("election 5");
    var won = lotted();
    elections.closed(closing(false, RANKED, LOT, 1, won));
    assertThat(differs(closing(false, RANKED, LOT, 1, 2))).isEqualTo("election 5");
    var other = another();
    var root = opening(false).toString().replaceFirst("\"rollRoot\":\"..", "\"rollRoot\":\"zz".replace('z', 'f'));
    assertThat(catchThrowableOfType(Differs.class, () -> other.opened(NOW, Json.parseObject(root))).where).isEqualTo("election 5, root over the roll");
    var method = opening(false).toString().replace("scottish", "coin");
    assertThat(catchThrowableOfType(Differs.class, () -> other.opened(NOW, Json.parseObject(method))).where).isEqualTo("election 5, method");
    assertThat(catchThrowableOfType(InvalidJson.class, () -> other.opened(NOW, Json.obj().with("election", 8)))).isNotNull();
  }
}
