package coop.phyle.kernel.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BallotCodeTest {
  private static final UUID COOP = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private static final Nonce NONCE = new Nonce("000102030405060708090a0b0c0d0e0f");

  @Test
  void isTheDigestOfSixLines() {
    var ballot = CastBallot.of(new ClassId("workers"), Choice.FOR, NONCE);
    assertThat(BallotCode.text(COOP, 7, ballot))
        .isEqualTo("phyle-ballot 1\n019a0000-0000-7000-8000-000000000001\n7\nworkers\nfor\n000102030405060708090a0b0c0d0e0f");
    assertThat(BallotCode.of(COOP, 7, ballot).hex()).isEqualTo("4b3e7045471967b029c729f334da729dfe2c3d303b3d60c37b93773e92fbeffa");
    assertThat(BallotCode.of(COOP, 7, ballot).spoken()).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
  }

  @Test
  void everyPartOfABallotChangesItsCode() {
    var codes = new HashSet<BallotCode>();
    for (var choice : Choice.values()) {
      for (var group : new String[] {"workers", "users"}) {
        for (var nonce : new Nonce[] {NONCE, Nonce.from(new SecureRandom())}) {
          for (var decision : new long[] {7, 8}) {
            codes.add(BallotCode.of(COOP, decision, CastBallot.of(new ClassId(group), choice, nonce)));
          }
        }
      }
    }
    assertThat(codes).hasSize(24);
  }

  @Test
  void onlyOneWritingOfANonceAndACodeExists() {
    assertThatThrownBy(() -> new Nonce("000102030405060708090A0B0C0D0E0F")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BallotCode("12")).isInstanceOf(IllegalArgumentException.class);
    assertThat(NONCE.toString()).doesNotContain(NONCE.hex());
  }

  @Test
  void oneToFourBallotsStaySealed() {
    assertThat(SmallClass.sealed(0)).isFalse();
    assertThat(SmallClass.sealed(1)).isTrue();
    assertThat(SmallClass.sealed(4)).isTrue();
    assertThat(SmallClass.sealed(5)).isFalse();
  }
}
