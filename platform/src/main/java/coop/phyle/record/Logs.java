package coop.phyle.record;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Vault;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps each co-op's log and its signing key. A log opens with the first act. */
@Repository
class Logs {
  private static final String KEY = "select public_key from record.log where coop_id = :coop";

  private static final String OPEN =
      """
      insert into record.log (coop_id, public_key, opened_at) values (:coop, :key, :at) on conflict (coop_id) do nothing
      """;

  private static final String KEEP_SECRET =
      """
      insert into record.signing_key (coop_id, private_key, wrapped) values (:coop, :secret, :wrapped)
      """;

  private static final String SECRET = "select private_key, wrapped from record.signing_key where coop_id = :coop";

  private final JdbcClient jdbc;
  private final Acts acts;
  private final KeyWrap wrap;
  private final Clock clock;

  Logs(JdbcClient jdbc, Acts acts, KeyWrap wrap, Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.wrap = wrap;
    this.clock = clock;
  }

  Optional<LogKey> key(CoopId coop) {
    return jdbc.sql(KEY).param("coop", coop.value()).query(String.class).optional().map(LogKey::new);
  }

  /** Opens the log unless it is open. Of two transactions that come first the second waits, so the key is always the first act. */
  void open(CoopId coop) {
    if (key(coop).isPresent()) {
      return;
    }
    var pair = LogKey.pair();
    var key = LogKey.of(pair.getPublic());
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var first =
        jdbc.sql(OPEN).param("coop", coop.value()).param("key", key.hex()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    if (first) {
      var kept = wrap.keep(coop, pair.getPrivate());
      jdbc.sql(KEEP_SECRET).param("coop", coop.value()).param("secret", kept.bytes()).param("wrapped", kept.wrapped()).update();
      acts.add(coop, Act.of("log-opened", at, Json.obj().with("coop", coop.toString()).with("key", key.hex())));
    }
  }

  PrivateKey signingKey(CoopId coop) {
    var kept =
        jdbc.sql(SECRET)
            .param("coop", coop.value())
            .query((row, n) -> new Vault.Kept(row.getBytes("private_key"), row.getBoolean("wrapped")))
            .single();
    return wrap.open(coop, kept);
  }
}
