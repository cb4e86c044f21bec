package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every version of every text, and the last one as the search reads it. */
@Repository
class Wordings {
  private static final String WRITE =
      """
      insert into discussion.wording (coop_id, post_id, version, title, body, noted_by, noted_at) values (:coop, :post, :version, :title, :body, :by, :at)
      """;
  private static final String SEEK =
      """
      insert into discussion.sought (coop_id, post_id, language, at, words)
      select coop_id, post_id, :language, at,
          array_to_tsvector(array['coop ' || cast(coop_id as text)]) || to_tsvector(cast(:language as regconfig), :text) || to_tsvector('simple', shell.plain(:text))
        from discussion.post where coop_id = :coop and post_id = :post
      on conflict (coop_id, post_id) do update set language = excluded.language, words = excluded.words
      """;
  private static final String FORGET = "delete from discussion.sought where coop_id = :coop and post_id = :post";
  private static final String VERSIONS =
      "select version, title, body, noted_by, noted_at from discussion.wording where coop_id = :coop and post_id = :post order by version desc";

  private final JdbcClient jdbc;
  private final Clock clock;

  Wordings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One version of a text. */
  record Version(int number, Optional<String> title, String body, PersonId by, Instant at) {}

  void write(CoopId coop, PostId post, int version, Optional<String> title, String body, PersonId by) {
    about(WRITE, coop, post)
        .param("version", version)
        .param("title", title.orElse(null), Types.VARCHAR)
        .param("body", body)
        .param("by", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    var whole = title.map(t -> t + "\n" + body).orElse(body);
    about(SEEK, coop, post).param("language", Tongue.of(whole).config()).param("text", whole).update();
  }

  /** The search finds it no longer. */
  void forget(CoopId coop, PostId post) {
    about(FORGET, coop, post).update();
  }

  /** Newest first. */
  List<Version> versions(CoopId coop, PostId post) {
    return about(VERSIONS, coop, post)
        .query(
            (row, n) ->
                new Version(
                    row.getInt("version"),
                    Optional.ofNullable(row.getString("title")),
                    row.getString("body"),
                    new PersonId(row.getObject("noted_by", UUID.class)),
                    Heads.instant(row, "noted_at")))
        .list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, PostId post) {
    return jdbc.sql(sql).param("coop", coop.value()).param("post", post.value());
  }
}
