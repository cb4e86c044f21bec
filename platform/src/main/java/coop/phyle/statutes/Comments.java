package coop.phyle.statutes;

import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what founders say about clauses. */
@Repository
class Comments {
  private static final String OF = "select clause, by_person, body, at from statutes.founding_comment where founding_id = :id order by at, id";
  private static final String ADD =
      """
      insert into statutes.founding_comment (id, founding_id, clause, by_person, body, at) values (:id, :founding, :clause, :by, :body, :at)
      """;

  private final JdbcClient jdbc;

  Comments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Comment> of(FoundingId id) {
    return jdbc.sql(OF)
        .param("id", id.value())
        .query(
            (row, index) ->
                new Comment(
                    row.getString("clause"),
                    new PersonId(row.getObject("by_person", UUID.class)),
                    row.getString("body"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void add(FoundingId id, Comment comment) {
    jdbc.sql(ADD)
        .param("id", Ids.next())
        .param("founding", id.value())
        .param("clause", comment.clause())
        .param("by", comment.by().value())
        .param("body", comment.body())
        .param("at", Foundings.utc(comment.at()))
        .update();
  }

  /** A founder's remark on a clause. */
  record Comment(String clause, PersonId by, String body, Instant at) {}
}
