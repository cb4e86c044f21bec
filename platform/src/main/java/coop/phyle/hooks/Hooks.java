package coop.phyle.hooks;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hooks of a co-op and their secrets. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Hooks {
  private static final String LIVE =
      """
      select id, name, url, shape, topics, locale, made_by, made_at from hooks.standing where coop_id = :coop
      """;
  private static final String ALL = LIVE + " order by made_at, id";
  private static final String ONE = LIVE + " and id = :id";
  private static final String SECRET = "select secret, wrapped from hooks.hook where coop_id = :coop and id = :id";
  private static final String ADD =
      """
      insert into hooks.hook (coop_id, id, name, url, shape, topics, locale, secret, wrapped, made_by, made_at)
      values (:coop, :id, :name, :url, :shape, cast(:topics as text[]), :locale, :secret, :wrapped, :by, :at)
      """;
  private static final String CHANGE =
      """
      insert into hooks.change (coop_id, hook_id, ordinal, name, url, shape, topics, by_person, at)
      select :coop, :id, 1 + count(*), :name, :url, :shape, cast(:topics as text[]), :by, :at from hooks.change where coop_id = :coop and hook_id = :id
      """;
  private static final String HOLD = "select hook_id from hooks.progress where coop_id = :coop and hook_id = :id for update";
  private static final String END =
      "insert into hooks.ending (coop_id, hook_id, at, by_person) select coop_id, id, :at, :by from hooks.hook where coop_id = :coop and id = :id on conflict do nothing";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  Hooks(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Those that are told, the oldest first. */
  List<Hook> live(CoopId coop) {
    return jdbc.sql(ALL).param("coop", coop.value()).query(Hooks::hook).list();
  }

  Optional<Hook> live(CoopId coop, HookId id) {
    return jdbc.sql(ONE).param("coop", coop.value()).param("id", id.value()).query(Hooks::hook).optional();
  }

  void add(CoopId coop, Hook hook, String secret) {
    var kept = vault.keep(label(coop, hook.id()), secret.getBytes(StandardCharsets.US_ASCII));
    terms(ADD, coop, hook)
        .param("locale", hook.locale().getLanguage())
        .param("secret", kept.bytes())
        .param("wrapped", kept.wrapped())
        .param("by", hook.madeBy().value())
        .param("at", at(hook.madeAt()))
        .update();
  }

  /** Holds a hook until the transaction ends, so that its changes come one after the other. */
  Optional<Hook> hold(CoopId coop, HookId id) {
    return jdbc.sql(HOLD).param("coop", coop.value()).param("id", id.value()).query(UUID.class).optional().flatMap(held -> live(coop, id));
  }

  /** From now on it is called so, leads there and hears that; secret and language stay. */
  void change(CoopId coop, Hook hook, PersonId by) {
    terms(CHANGE, coop, hook).param("by", by.value()).param("at", at(clock.instant())).update();
  }

  private JdbcClient.StatementSpec terms(String sql, CoopId coop, Hook hook) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("id", hook.id().value())
        .param("name", hook.name())
        .param("url", hook.url().toString())
        .param("shape", hook.shape().text())
        .param("topics", hook.topics().stream().map(Topic::text).sorted().toArray(String[]::new));
  }

  String secret(CoopId coop, HookId id) {
    return jdbc.sql(SECRET)
        .param("coop", coop.value())
        .param("id", id.value())
        .query((row, n) -> vault.open(label(coop, id), new Vault.Kept(row.getBytes("secret"), row.getBoolean("wrapped"))))
        .optional()
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
        .orElseThrow();
  }

  /** @param by null when it failed for days */
  void end(CoopId coop, HookId id, @Nullable PersonId by) {
    jdbc.sql(END)
        .param("coop", coop.value())
        .param("id", id.value())
        .param("by", by == null ? null : by.value())
        .param("at", at(clock.instant()))
        .update();
  }

  private static Vault.Label label(CoopId coop, HookId id) {
    return new Vault.Label("hook secret", coop + " " + id, "the secret of hook " + id);
  }

  private static OffsetDateTime at(java.time.Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Hook hook(ResultSet row, int n) throws SQLException {
    var topics = Arrays.stream((String[]) row.getArray("topics").getArray()).flatMap(text -> Topic.read(text).stream());
    return new Hook(
        new HookId(row.getObject("id", UUID.class)),
        row.getString("name"),
        URI.create(row.getString("url")),
        Shape.read(row.getString("shape")).orElseThrow(),
        topics.collect(Collectors.toSet()),
        Locale.forLanguageTag(row.getString("locale")),
        new PersonId(row.getObject("made_by", UUID.class)),
        Rows.instant(row, "made_at"));
  }
}
