package coop.phyle.kernel.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedHeadTest {
  private static final Head HEAD =
      new Head(UUID.fromString("019a0000-0000-7000-8000-000000000001"), 3, 17, Hash.of("root"), Instant.parse("2026-11-22T10:00:00Z"), Hash.ZERO);

  @Test
  void anyOtherHeadOrKeyIsNotSigned() {
    var pair = LogKey.pair();
    var key = LogKey.of(pair.getPublic());
    var signed = HEAD.signedBy(pair.getPrivate());
    assertThat(signed.signedBy(key)).isTrue();
    assertThat(signed.signedBy(LogKey.of(LogKey.pair().getPublic()))).isFalse();
    var other = new Head(HEAD.coop(), 3, 18, HEAD.root(), HEAD.at(), HEAD.previous());
    assertThat(new SignedHead(other, signed.signature()).signedBy(key)).isFalse();
    assertThat(new SignedHead(HEAD, "0".repeat(128)).signedBy(key)).isFalse();
    assertThat(signed.signedBy(new LogKey("f".repeat(64)))).isFalse();
  }

  @Test
  void verifiesTheFirstTestVectorOfRfc8032() {
    var key = new LogKey("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    var signature =
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    assertThat(key.signed(new byte[0], HexFormat.of().parseHex(signature))).isTrue();
    assertThat(key.signed(new byte[] {1}, HexFormat.of().parseHex(signature))).isFalse();
  }

  @Test
  void theSignedTextIsFixed() {
    assertThat(HEAD.text())
        .isEqualTo("phyle-head 1\n019a0000-0000-7000-8000-000000000001\n3\n17\n" + HEAD.root() + "\n2026-11-22T10:00:00Z\n" + "0".repeat(64) + "\n");
  }

  @Test
  void aCommitmentHoldsForItsTextAndSaltOnly() {
    var salt = Commitment.Salt.from(new SecureRandom());
    var commitment = Commitment.to("Aina Ferrer", salt);
    assertThat(commitment.isTo("Aina Ferrer", salt)).isTrue();
    assertThat(commitment.isTo("Oriol Puig", salt)).isFalse();
    assertThat(commitment.isTo("Aina Ferrer", Commitment.Salt.from(new SecureRandom()))).isFalse();
    assertThat(Commitment.to("abc", new Commitment.Salt("0".repeat(32))).hex())
        .isEqualTo(Hash.of(("\0".repeat(16) + "abc")).hex());
    assertThatThrownBy(() -> new Commitment("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
