package coop.phyle.notices;

import coop.phyle.shell.Vault;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps this server's key for what it signs in letters, and signs with it (HMAC-SHA256). */
@Repository
class AnswerKey {
  private static final Vault.Label LABEL = new Vault.Label("answer key", "server", "the key of answer addresses");
  private static final int BYTES = 32;
  private static final String FIND = "select key, wrapped from notices.answer_key";
  private static final String KEEP = "insert into notices.answer_key (id, key, wrapped) values (1, :key, :wrapped) on conflict do nothing";

  private final JdbcClient jdbc;
  private final Vault vault;
  private volatile byte @Nullable [] key;

  AnswerKey(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * Makes the key known to this node; two nodes that make one at once keep the first. Signing needs it done before.
   *
   * @param use what the signature is for: one for an address is no good for a link
   */
  @Transactional
  Signer signer(String use) {
    var known = key;
    if (known == null) {
      known = find().orElseGet(this::make);
      key = known;
    }
    return new Signer(use, known);
  }

  private Optional<byte[]> find() {
    return jdbc.sql(FIND).query((row, n) -> vault.open(LABEL, new Vault.Kept(row.getBytes("key"), row.getBoolean("wrapped")))).optional();
  }

  private byte[] make() {
    var fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    var kept = vault.keep(LABEL, fresh);
    jdbc.sql(KEEP).param("key", kept.bytes()).param("wrapped", kept.wrapped()).update();
    return find().orElseThrow();
  }

  /** Signs for one use. */
  static final class Signer {
    private final String use;
    private final byte[] key;

    Signer(String use, byte[] key) {
      this.use = use;
      this.key = key;
    }

    /** The first bytes of the signature. */
    byte[] sign(byte[] said, int length) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update((use + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return Arrays.copyOf(mac.doFinal(said), length);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has HmacSHA256", e);
      }
    }
  }
}
