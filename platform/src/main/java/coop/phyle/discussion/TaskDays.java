package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks open tasks up by their day, and keeps who was told of it. */
@Repository
class TaskDays {
  private static final String OPEN =
      """
      select k.task_id, k.words, k.owner, k.due, p.thread, p.seq, h.title, h.circle
        from discussion.todo k
        join discussion.post p on p.coop_id = k.coop_id and p.post_id = k.post_id
        join discussion.head h on h.coop_id = p.coop_id and h.number = p.thread
       where k.coop_id = :coop and not k.done and k.owner is not null and k.due is not null
         and not exists (select from discussion.withdrawal x where x.coop_id = k.coop_id and x.post_id = k.post_id)
      """;
  private static final String COMING =
      OPEN
          + """
           and k.due between :today and :until
           and not exists (select from discussion.task_told t where t.coop_id = k.coop_id and t.task_id = k.task_id and t.due = k.due)
           order by k.due, k.task_id
          """;
  private static final String ONE = OPEN + " and k.task_id = :task and k.owner = :owner";
  private static final String COOPS = "select distinct coop_id from discussion.task where due between :today and :until order by coop_id";
  private static final String TELL = "insert into discussion.task_told (coop_id, task_id, due, told_at) values (:coop, :task, :due, :at) on conflict do nothing";

  private final JdbcClient jdbc;

  TaskDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An open task whose day comes, and where it stands. */
  record Coming(UUID id, String words, PersonId owner, LocalDate due, ThreadNumber thread, int comment, String title, Optional<CircleNumber> circle) {}

  /** What nobody was told of. */
  List<Coming> coming(CoopId coop, LocalDate today, LocalDate until) {
    return jdbc.sql(COMING).param("coop", coop.value()).param("today", today).param("until", until).query(TaskDays::read).list();
  }

  /** The task, if it is still that person's to do. */
  Optional<Coming> open(CoopId coop, UUID task, PersonId owner) {
    return jdbc.sql(ONE).param("coop", coop.value()).param("task", task).param("owner", owner.value()).query(TaskDays::read).optional();
  }

  /** Runs across co-ops. */
  List<CoopId> coops(LocalDate today, LocalDate until) {
    return jdbc.sql(COOPS).param("today", today).param("until", until).query((row, n) -> new CoopId(row.getObject("coop_id", UUID.class))).list();
  }

  /** False where the owner was told before. */
  boolean tell(CoopId coop, Coming task, Instant at) {
    return jdbc.sql(TELL).param("coop", coop.value()).param("task", task.id()).param("due", task.due()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  private static Coming read(ResultSet row, int n) throws SQLException {
    return new Coming(
        row.getObject("task_id", UUID.class),
        row.getString("words"),
        new PersonId(row.getObject("owner", UUID.class)),
        row.getObject("due", LocalDate.class),
        new ThreadNumber(row.getInt("thread")),
        row.getInt("seq"),
        row.getString("title"),
        Optional.ofNullable(row.getObject("circle", Integer.class)).map(CircleNumber::new));
  }
}
