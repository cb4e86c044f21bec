package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps reactions. */
@Repository
class Reactions {
  private static final String OF =
      """
      select post_id, kind, count(*)::int as people, bool_or(person_id = :person) as mine from discussion.reaction
       where coop_id = :coop and post_id = any(:posts) group by post_id, kind
      """;
  private static final String ADD =
      "insert into discussion.reaction (coop_id, post_id, person_id, kind, noted_at) values (:coop, :post, :person, :kind, :at) on conflict do nothing";
  private static final String DROP = "delete from discussion.reaction where coop_id = :coop and post_id = :post and person_id = :person and kind = :kind";

  private final JdbcClient jdbc;
  private final Clock clock;

  Reactions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many reacted so, and whether the reader is one of them. */
  record Count(int people, boolean mine) {}

  Map<PostId, Map<Reaction, Count>> of(CoopId coop, Collection<PostId> posts, PersonId reader) {
    var found = new HashMap<PostId, Map<Reaction, Count>>();
    jdbc.sql(OF)
        .param("coop", coop.value())
        .param("posts", Posts.keys(posts))
        .param("person", reader.value())
        .query(
            row -> {
              var post = new PostId(row.getObject("post_id", UUID.class));
              var count = new Count(row.getInt("people"), row.getBoolean("mine"));
              found.computeIfAbsent(post, p -> new EnumMap<>(Reaction.class)).put(Reaction.valueOf(row.getString("kind")), count);
            });
    return found;
  }

  /** Takes back what was said, or says it. */
  void toggle(CoopId coop, PostId post, PersonId person, Reaction reaction) {
    if (about(DROP, coop, post, person, reaction).update() == 0) {
      about(ADD, coop, post, person, reaction).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, PostId post, PersonId person, Reaction reaction) {
    return jdbc.sql(sql).param("coop", coop.value()).param("post", post.value()).param("person", person.value()).param("kind", reaction.name());
  }
}
