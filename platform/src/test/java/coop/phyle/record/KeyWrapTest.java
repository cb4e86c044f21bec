package coop.phyle.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.Vault;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyWrapTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private final CoopId coop = new CoopId(Ids.next());
  private final java.security.PrivateKey key = LogKey.pair().getPrivate();

  private static KeyWrap wrap(String secret) {
    return new KeyWrap(new Vault(secret));
  }

  @Test
  void aSecretKeepsTheKeyFromWhoeverReadsTheTable() {
    var kept = wrap(SECRET).keep(coop, key);
    assertThat(kept.wrapped()).isTrue();
    var hex = HexFormat.of();
    assertThat(hex.formatHex(kept.bytes())).doesNotContain(hex.formatHex(key.getEncoded()).substring(32));
    assertThat(wrap(SECRET).keep(coop, key).bytes()).isNotEqualTo(kept.bytes());
    assertThat(wrap(SECRET).open(coop, kept)).isEqualTo(key);
  }

  @Test
  void anotherSecretNoSecretOrAnotherCoOpDoNotOpenIt() {
    var kept = wrap(SECRET).keep(coop, key);
    assertThatThrownBy(() -> wrap(SECRET + "x").open(coop, kept)).hasMessageContaining("does not open with this PHYLE_SECRET");
    assertThatThrownBy(() -> wrap("").open(coop, kept)).hasMessageContaining("PHYLE_SECRET is not set");
    assertThatThrownBy(() -> wrap(SECRET).open(new CoopId(Ids.next()), kept)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyKeptBeforeTheSecretStaysReadable() {
    var kept = wrap("").keep(coop, key);
    assertThat(kept.wrapped()).isFalse();
    assertThat(wrap(SECRET).open(coop, kept)).isEqualTo(key);
  }

  @Test
  void aShortSecretIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new Vault("short")).hasMessageContaining("at least 32");
  }
}
