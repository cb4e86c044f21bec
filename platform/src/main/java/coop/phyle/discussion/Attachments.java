package coop.phyle.discussion;

import coop.phyle.documents.Enclosure;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files that come with texts. */
@Repository
class Attachments {
  private static final String OF =
      "select attachment_id, post_id, name, type, size from discussion.attachment where coop_id = :coop and post_id = any(:posts) order by attachment_id";
  private static final String BYTES =
      """
      select a.name, a.type, a.bytes, p.thread from discussion.attachment a join discussion.post p using (coop_id, post_id)
       where a.coop_id = :coop and a.attachment_id = :attachment
         and not exists (select from discussion.withdrawal x where x.coop_id = a.coop_id and x.post_id = a.post_id)
      """;
  private static final String ADD =
      """
      insert into discussion.attachment (coop_id, attachment_id, post_id, name, type, bytes, size)
      values (:coop, :attachment, :post, :name, :type, :bytes, :size)
      """;

  private final JdbcClient jdbc;

  Attachments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file without its bytes. */
  record Attachment(UUID id, PostId post, String name, String type, int size) {}

  /** A file to send. */
  record Kept(ThreadNumber thread, String name, String type, byte[] bytes) {}

  List<Attachment> of(CoopId coop, Collection<PostId> posts) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("posts", Posts.keys(posts))
        .query(
            (row, n) ->
                new Attachment(
                    row.getObject("attachment_id", UUID.class),
                    new PostId(row.getObject("post_id", UUID.class)),
                    row.getString("name"),
                    row.getString("type"),
                    row.getInt("size")))
        .list();
  }

  Optional<Kept> find(CoopId coop, UUID attachment) {
    return jdbc.sql(BYTES)
        .param("coop", coop.value())
        .param("attachment", attachment)
        .query((row, n) -> new Kept(new ThreadNumber(row.getInt("thread")), row.getString("name"), row.getString("type"), row.getBytes("bytes")))
        .optional();
  }

  void add(CoopId coop, PostId post, List<Enclosure> files) {
    for (var file : files) {
      jdbc.sql(ADD)
          .param("coop", coop.value())
          .param("attachment", Ids.next())
          .param("post", post.value())
          .param("name", file.plainName())
          .param("type", file.type())
          .param("bytes", file.bytes())
          .param("size", file.bytes().length)
          .update();
    }
  }
}
