package coop.phyle.statutes;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.CoopId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the versions of statutes. */
@Repository
class Versions {
  private static final String ALL = "select coop_id, number, adopted_at, decision, hash from statutes.version where coop_id = :coop";
  private static final String NEWEST_FIRST = ALL + " order by number desc";
  private static final String LATEST = ALL + " order by number desc limit 1";
  private static final String ONE = ALL + " and number = :number";
  private static final String RULES = "select rules from statutes.version where coop_id = :coop and number = :number";
  private static final String INSERT =
      """
      insert into statutes.version (coop_id, number, adopted_at, decision, rules, hash)
      values (:coop, :number, :at, :decision, :rules::jsonb, :hash)
      """;

  /** How many rule books are kept in memory; the one longest unused goes first. */
  private static final int MOST_BOOKS = 1_000;

  private final JdbcClient jdbc;
  private final Map<String, RuleBook> books =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, RuleBook> eldest) {
              return size() > MOST_BOOKS;
            }
          });

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Version> latest(CoopId coop) {
    return jdbc.sql(LATEST).param("coop", coop.value()).query(this::read).optional();
  }

  Optional<Version> find(CoopId coop, int number) {
    return jdbc.sql(ONE).param("coop", coop.value()).param("number", number).query(this::read).optional();
  }

  List<Version> of(CoopId coop) {
    return jdbc.sql(NEWEST_FIRST).param("coop", coop.value()).query(this::read).list();
  }

  /** Two amendments at once collide on the number: the later one throws and its transaction is tried again or fails whole. */
  void add(Version version) {
    jdbc.sql(INSERT)
        .param("coop", version.coop().value())
        .param("number", version.number())
        .param("at", version.adoptedAt().atOffset(ZoneOffset.UTC))
        .param("decision", version.decision().isPresent() ? version.decision().getAsInt() : null)
        .param("rules", RuleBooks.write(version.rules()).toString())
        .param("hash", version.hash())
        .update();
  }

  /** SHA-256 in hex of the canonical rule book. */
  static String hash(RuleBook rules) {
    return hash(RuleBooks.write(rules).toString());
  }

  static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static RuleBook rules(String json) {
    return RuleBooks.read(Json.parseObject(json));
  }

  private Version read(ResultSet row, int index) throws SQLException {
    var coop = new CoopId(row.getObject("coop_id", UUID.class));
    var number = row.getInt("number");
    var decision = row.getObject("decision", Integer.class);
    var hash = row.getString("hash");
    return new Version(
        coop,
        number,
        row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
        decision == null ? OptionalInt.empty() : OptionalInt.of(decision),
        book(coop, number, hash),
        hash);
  }

  /** A rule book is read once: equal hashes are equal rules, whatever becomes of the transaction they were seen in. */
  private RuleBook book(CoopId coop, int number, String hash) {
    var known = books.get(hash);
    if (known == null) {
      known = rules(jdbc.sql(RULES).param("coop", coop.value()).param("number", number).query(String.class).single());
      books.put(hash, known);
    }
    return known;
  }
}
