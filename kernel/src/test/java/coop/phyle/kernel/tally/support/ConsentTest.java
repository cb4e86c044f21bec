package coop.phyle.kernel.tally.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.Outcome.Verdict;
import coop.phyle.kernel.tally.Quorum;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static final Set<Voter> ROLL = IntStream.range(0, 6).mapToObj(ConsentTest::voter).collect(Collectors.toSet());
  private static final Consent HALF = new Consent(new Quorum(0, Fraction.of(1, 2), Quorum.Which.GREATER));

  private static Voter voter(int i) {
    return new Voter("v" + i);
  }

  @Test
  void passesUnlessAValidObjectionStands() {
    var heard = HALF.count(ROLL, Map.of(voter(0), Voice.CONSENT, voter(3), Voice.STAND_ASIDE, voter(1), Voice.STAND_ASIDE,
        voter(4), Voice.OBJECTION_NOT_VALID, voter(5), Voice.OBJECTION_RESOLVED));
    assertThat(heard.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(heard.voices().get(Voice.STAND_ASIDE)).containsExactly(voter(1), voter(3));
    assertThat(heard.voices()).containsOnlyKeys(Voice.values());
    assertThat(heard.number(Voice.STAND_ASIDE)).isEqualTo(2);
    assertThat(heard.number(Voice.OBJECTION_STANDS)).isZero();
    assertThat(heard.voted()).isEqualTo(5);
    assertThat(heard.quorumNeeded()).isEqualTo(3);
    var stands = HALF.count(ROLL, Map.of(voter(0), Voice.CONSENT, voter(1), Voice.CONSENT, voter(2), Voice.OBJECTION_STANDS));
    assertThat(stands.verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void withoutAQuorumThereIsNoConsent() {
    assertThat(HALF.count(ROLL, Map.of(voter(0), Voice.CONSENT, voter(1), Voice.CONSENT)).verdict()).isEqualTo(Verdict.NO_QUORUM);
    assertThat(HALF.count(ROLL, Map.of(voter(0), Voice.OBJECTION_STANDS)).verdict()).isEqualTo(Verdict.NO_QUORUM);
    assertThat(HALF.count(ROLL, Map.of(voter(0), Voice.STAND_ASIDE, voter(1), Voice.STAND_ASIDE, voter(2), Voice.STAND_ASIDE)).verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void onlyTheRollIsHeard() {
    assertThatIllegalArgumentException().isThrownBy(() -> HALF.count(ROLL, Map.of(voter(6), Voice.CONSENT)));
  }
}
