package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is said, where it stands and whether it was taken back. */
@Repository
class Posts {
  static final String COLUMNS = "x.post_id, x.thread, x.seq, x.parent_id, x.by_person, x.at, x.version, x.title, x.body, x.worded_at, x.withdrawn_by";
  private static final String OF_THREAD = "select " + COLUMNS + " from discussion.text x where x.coop_id = :coop and x.thread = :thread";
  private static final String ONE = OF_THREAD + " and x.seq = :seq";
  private static final String AFTER = OF_THREAD + " and x.seq > :after order by x.seq limit :count";
  private static final String SEVERAL = "select " + COLUMNS + " from discussion.text x where x.coop_id = :coop and x.post_id = any(:posts)";
  private static final String TRAIL =
      """
      select p.thread, p.seq from discussion.trail t join discussion.post p using (coop_id, post_id)
       where t.coop_id = :coop and t.thread = :thread and t.seq = :seq
      """;
  private static final String PUT =
      """
      insert into discussion.post (coop_id, post_id, thread, seq, parent_id, by_person, at) values (:coop, :post, :thread, :seq, :parent, :by, :at)
      """;
  private static final String WITHDRAW = "insert into discussion.withdrawal (coop_id, post_id, noted_by, noted_at) values (:coop, :post, :by, :at)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Posts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Where a comment went. */
  record Place(ThreadNumber thread, CommentNumber number) {}

  Optional<Text> find(CoopId coop, ThreadNumber thread, CommentNumber number) {
    return about(ONE, coop, thread).param("seq", number.value()).query(Posts::text).optional();
  }

  /** The comments behind a number, oldest first. */
  List<Text> after(CoopId coop, ThreadNumber thread, int number, int count) {
    return about(AFTER, coop, thread).param("after", number).param("count", count).query(Posts::text).list();
  }

  List<Text> several(CoopId coop, Collection<PostId> posts) {
    return jdbc.sql(SEVERAL).param("coop", coop.value()).param("posts", keys(posts)).query(Posts::text).list();
  }

  /** Where a forked comment stands today that once stood here. */
  Optional<Place> trail(CoopId coop, ThreadNumber thread, CommentNumber number) {
    return about(TRAIL, coop, thread)
        .param("seq", number.value())
        .query((row, n) -> new Place(new ThreadNumber(row.getInt("thread")), new CommentNumber(row.getInt("seq"))))
        .optional();
  }

  PostId put(CoopId coop, ThreadNumber thread, CommentNumber number, Optional<PostId> parent, PersonId by) {
    var id = new PostId(Ids.next());
    about(PUT, coop, thread)
        .param("post", id.value())
        .param("seq", number.value())
        .param("parent", parent.map(PostId::value).orElse(null), Types.OTHER)
        .param("by", by.value())
        .param("at", now())
        .update();
    return id;
  }

  void withdraw(CoopId coop, PostId post, PersonId by) {
    jdbc.sql(WITHDRAW).param("coop", coop.value()).param("post", post.value()).param("by", by.value()).param("at", now()).update();
  }


  static UUID[] keys(Collection<PostId> posts) {
    return posts.stream().map(PostId::value).toArray(UUID[]::new);
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, ThreadNumber thread) {
    return jdbc.sql(sql).param("coop", coop.value()).param("thread", thread.value());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static Text text(ResultSet row, int n) throws SQLException {
    return new Text(
        new PostId(row.getObject("post_id", UUID.class)),
        new ThreadNumber(row.getInt("thread")),
        new CommentNumber(row.getInt("seq")),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(PostId::new),
        new PersonId(row.getObject("by_person", UUID.class)),
        Heads.instant(row, "at"),
        row.getInt("version"),
        Optional.ofNullable(row.getString("title")),
        row.getString("body"),
        Heads.instant(row, "worded_at"),
        row.getObject("withdrawn_by") != null);
  }
}
