package coop.phyle.ledger;

import coop.phyle.kernel.books.Leg;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes entries: one call of the database function that numbers, checks and adds them. */
@Repository
class Writing {
  private static final String POST =
      """
      select outcome, entry_id, entry_seq, detail from ledger.post(
        :coop, :id, :kind, :on, :recordedAt, :text, :by, :sourceKind, :sourceRef, :key, :content, :reverses,
        cast(:accounts as text[]), cast(:currencies as text[]), cast(:amounts as bigint[]))
      """;

  private final JdbcClient database;

  Writing(JdbcClient database) {
    this.database = database;
  }

  /**
   * What the database answered.
   *
   * @param word "posted", "again", "key-taken", "no-book", "unknown-account", "closed-account", "below-floor", "reversed-already", "is-reversal"
   */
  record Answer(String word, @Nullable UUID id, long seq, @Nullable String detail) {}

  Answer post(CoopId coop, NewEntry entry, Optional<EntryId> reverses, Instant at) {
    return database.sql(POST)
        .param("coop", coop.value())
        .param("id", Ids.next())
        .param("kind", entry.kind())
        .param("on", entry.on())
        .param("recordedAt", Chart.time(at))
        .param("text", entry.text())
        .param("by", entry.by().map(p -> p.value()).orElse(null), java.sql.Types.OTHER)
        .param("sourceKind", entry.source().map(Source::kind).orElse(null))
        .param("sourceRef", entry.source().map(Source::ref).orElse(null))
        .param("key", entry.key())
        .param("content", Fingerprint.of(entry, reverses))
        .param("reverses", reverses.map(EntryId::value).orElse(null), java.sql.Types.OTHER)
        .param("accounts", array(entry.legs(), l -> l.account().value()))
        .param("currencies", array(entry.legs(), l -> l.amount().currency().code()))
        .param("amounts", array(entry.legs(), l -> Long.toString(l.amount().minor())))
        .query((row, n) -> new Answer(row.getString("outcome"), row.getObject("entry_id", UUID.class), row.getLong("entry_seq"), row.getString("detail")))
        .single();
  }

  /** An array literal; paths, codes and digits hold nothing that would need quoting. */
  private static String array(List<Leg> legs, Function<Leg, String> part) {
    return legs.stream().map(part).collect(Collectors.joining(",", "{", "}"));
  }
}
