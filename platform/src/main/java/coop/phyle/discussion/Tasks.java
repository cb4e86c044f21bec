package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is to do: the tasks a text's last wording holds, and when each was ticked off. */
@Repository
class Tasks {
  private static final String OF = "select task_id, post_id, words, owner, due, done from discussion.todo where coop_id = :coop and post_id = any(:posts) order by post_id, place";
  private static final String ONE = "select task_id, post_id, words, owner, due, done from discussion.todo where coop_id = :coop and task_id = :task";
  private static final String ADD =
      "insert into discussion.task (coop_id, task_id, post_id, place, words, owner, due) values (:coop, :task, :post, :place, :words, :owner, :due)";
  private static final String CHANGE = "update discussion.task set place = :place, owner = :owner, due = :due where coop_id = :coop and task_id = :task";
  private static final String DROP = "delete from discussion.task where coop_id = :coop and task_id = :task";
  private static final String TURN =
      """
      insert into discussion.task_turn (coop_id, task_id, ordinal, done, noted_by, noted_at)
      select :coop, :task, 1 + count(*), :done, :by, :at from discussion.task_turn n where n.coop_id = :coop and n.task_id = :task
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Tasks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A task as it stands today. */
  record Task(UUID id, PostId post, String words, Optional<PersonId> owner, Optional<LocalDate> due, boolean done) {}

  List<Task> of(CoopId coop, Collection<PostId> posts) {
    return jdbc.sql(OF).param("coop", coop.value()).param("posts", Posts.keys(posts)).query(Tasks::task).list();
  }

  Optional<Task> find(CoopId coop, UUID task) {
    return jdbc.sql(ONE).param("coop", coop.value()).param("task", task).query(Tasks::task).optional();
  }

  /** Makes the text's tasks those of these lines: what keeps its words stays the same task, ticked off or not. */
  void keep(CoopId coop, PostId post, List<TaskLine> lines, PersonId by, boolean fresh) {
    if (fresh && lines.isEmpty()) {
      return;
    }
    var old = new ArrayList<>(of(coop, List.of(post)));
    for (var line : lines) {
      var same = old.stream().filter(task -> task.words().equals(line.words())).findFirst();
      same.ifPresent(old::remove);
      var id = same.map(Task::id).orElseGet(Ids::next);
      var sql = about(same.isPresent() ? CHANGE : ADD, coop, id).param("place", line.place());
      sql.param("owner", line.owner().map(PersonId::value).orElse(null), Types.OTHER).param("due", line.due().orElse(null), Types.DATE);
      (same.isPresent() ? sql : sql.param("post", post.value()).param("words", line.words())).update();
      if (same.isEmpty() && line.done()) {
        turn(coop, id, true, by);
      }
    }
    old.forEach(task -> about(DROP, coop, task.id()).update());
  }

  void turn(CoopId coop, UUID task, boolean done, PersonId by) {
    about(TURN, coop, task).param("done", done).param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, UUID task) {
    return jdbc.sql(sql).param("coop", coop.value()).param("task", task);
  }

  static Task task(ResultSet row, int n) throws SQLException {
    return new Task(
        row.getObject("task_id", UUID.class),
        new PostId(row.getObject("post_id", UUID.class)),
        row.getString("words"),
        Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        row.getBoolean("done"));
  }
}
