package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps whom each text speaks to. */
@Repository
class Spoken {
  private static final String OF = "select post_id, person_id from discussion.mention where coop_id = :coop and post_id = any(:posts)";
  private static final String ADD =
      "insert into discussion.mention (coop_id, post_id, person_id) select :coop, :post, person from unnest(cast(:people as uuid[])) person on conflict do nothing";
  private static final String DROP = "delete from discussion.mention where coop_id = :coop and post_id = :post and person_id <> all(:people)";

  private final JdbcClient jdbc;

  Spoken(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PostId, Set<PersonId>> of(CoopId coop, Collection<PostId> posts) {
    var found = new HashMap<PostId, Set<PersonId>>();
    jdbc.sql(OF)
        .param("coop", coop.value())
        .param("posts", Posts.keys(posts))
        .query(
            row -> {
              var post = new PostId(row.getObject("post_id", UUID.class));
              found.computeIfAbsent(post, p -> new HashSet<>()).add(new PersonId(row.getObject("person_id", UUID.class)));
            });
    return found;
  }

  void keep(CoopId coop, PostId post, Set<PersonId> people, boolean fresh) {
    var keys = people.stream().map(PersonId::value).toArray(UUID[]::new);
    if (!fresh) {
      jdbc.sql(DROP).param("coop", coop.value()).param("post", post.value()).param("people", keys).update();
    }
    if (keys.length > 0) {
      jdbc.sql(ADD).param("coop", coop.value()).param("post", post.value()).param("people", keys).update();
    }
  }
}
