package coop.phyle.kernel.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Test.Base;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Test.Scope;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private static final UUID COOP = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private static final ClassId USERS = new ClassId("users");
  private static final ClassId WORKERS = new ClassId("workers");
  private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");
  private final SecureRandom random = new SecureRandom();

  @Test
  void aSmallClassOfASecretDecisionIsSealedAndSoIsEveryTotal() {
    var closing = closing(true, 5, 3);
    var salts = Map.of(WORKERS, Commitment.Salt.from(random));
    var act = closing.act(salts);
    assertThat(closing.sealed()).containsExactly(WORKERS);
    assertThat(act.object("counts").object("users").toString()).isEqualTo("{\"eligible\":9,\"for\":5,\"against\":0,\"abstain\":0}");
    var workers = act.object("counts").object("workers");
    assertThat(workers.members().keySet()).containsExactly("eligible", "ballots", "commitment");
    assertThat(new Commitment(workers.text("commitment")).isTo("phyle-count 1\n" + COOP + "\n7\nworkers\n3 0 0", salts.get(WORKERS))).isTrue();
    for (var ballot : act.list("ballots")) {
      var keys = ballot.asObject().members().keySet();
      assertThat(keys).hasSize(ballot.asObject().text("class").equals("users") ? 4 : 2).doesNotContain("member");
    }
    assertThat(act.list("checks").toString())
        .isEqualTo("[{\"met\":true}, {\"class\":\"users\",\"met\":true,\"inFavour\":\"5\",\"of\":\"5\",\"needed\":\"5/2\"}, {\"class\":\"workers\",\"met\":true}]");
    assertThat(act.list("ballots")).isSortedAccordingTo((a, b) -> a.asObject().text("code").compareTo(b.asObject().text("code")));
  }

  @Test
  void anOpenDecisionShowsEverything() {
    var act = closing(false, 5, 3).act(Map.of());
    assertThat(act.object("counts").object("workers").whole("for")).isEqualTo(3);
    assertThat(act.list("ballots")).hasSize(8).allSatisfy(b -> assertThat(b.asObject().members().keySet()).contains("choice", "nonce", "member"));
  }

  @Test
  void anEmptyClassHasNothingToHide() {
    assertThat(closing(true, 5, 0).sealed()).isEmpty();
    assertThat(closing(true, 4, 5).sealed()).containsExactly(USERS);
  }

  @Test
  void whatIsSealedOpensFromTheOpeningFile() {
    var closing = closing(true, 2, 3);
    var salts = Map.of(WORKERS, Commitment.Salt.from(random), USERS, Commitment.Salt.from(random));
    var openings = Openings.of(COOP, List.of(closing.opened(salts)));
    var read = Openings.read(Json.parseObject(openings.write().toString()));
    assertThat(read).isEqualTo(openings);
    assertThat(read.of(7).orElseThrow().classes().get(WORKERS).ballots()).hasSize(3);
    assertThat(read.of(8)).isEmpty();
  }

  @Test
  void countsThatAreNotTheBallotsAreRefused() {
    var closing = closing(true, 5, 3);
    assertThatThrownBy(
            () ->
                new Closing(COOP, 7, AT, true, closing.counts(), closing.ballots().subList(1, 8), closing.outcome()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Closing.count(Map.of(USERS, 3L), closing.ballots().stream().map(Closing.Counted::ballot).toList()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Closing closing(boolean secret, int users, int workers) {
    var ballots = new ArrayList<Closing.Counted>();
    for (var i = 0; i < users + workers; i++) {
      var cast = CastBallot.of(i < users ? USERS : WORKERS, Choice.FOR, Nonce.from(random));
      ballots.add(new Closing.Counted(cast, secret ? OptionalLong.empty() : OptionalLong.of(i + 1)));
    }
    var counts = Closing.count(new TreeMap<>(Map.of(USERS, 9L, WORKERS, 9L)), ballots.stream().map(Closing.Counted::ballot).toList());
    var half = new coop.phyle.kernel.tally.Test(Scope.ALL, null, Basis.PER_HEAD, Base.CAST, Fraction.of(1, 2), true);
    var checks =
        List.of(
            new Outcome.Check(half, null, Fraction.of(8, 1), Fraction.of(8, 1), Fraction.of(4, 1), true),
            new Outcome.Check(half, USERS, Fraction.of(5, 1), Fraction.of(5, 1), Fraction.of(5, 2), true),
            new Outcome.Check(half, WORKERS, Fraction.of(3, 1), Fraction.of(3, 1), Fraction.of(3, 2), true));
    return new Closing(COOP, 7, AT, secret, counts, ballots, new Outcome(Outcome.Verdict.PASSED, users + workers, 2, null, checks));
  }
}
