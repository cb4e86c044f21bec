package coop.phyle.discussion;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.circles.Circles;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what somebody has to do into their calendar, on the day it is due, as long as they may read the thread it stands in. */
@Component
@Transactional(readOnly = true)
class TasksInCalendar implements Dated {
  /** A new wording is what moves a task to another day. */
  private static final String DUE =
      """
      select k.task_id, k.words, k.due, p.thread, w.version, w.noted_at
        from discussion.todo k
        join discussion.post p on p.coop_id = k.coop_id and p.post_id = k.post_id
        join discussion.thread h on h.coop_id = p.coop_id and h.number = p.thread
        join lateral (select x.version, x.noted_at from discussion.wording x where x.coop_id = k.coop_id and x.post_id = k.post_id order by x.version desc limit 1) w on true
       where k.coop_id = :coop and k.owner = :person and k.due >= :day and not k.done and (h.circle is null and :member or h.circle = any(:circles))
         and not exists (select from discussion.withdrawal x where x.coop_id = k.coop_id and x.post_id = k.post_id)
       order by k.due desc, k.task_id limit :most
      """;
  private final JdbcClient jdbc;
  private final Circles circles;

  TasksInCalendar(JdbcClient jdbc, Circles circles) {
    this.jdbc = jdbc;
    this.circles = circles;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    var reach = circles.reach(coop.id(), reader.self());
    if (reach.nowhere()) {
      return List.of();
    }
    return jdbc.sql(DUE)
        .param("coop", coop.id().value())
        .param("person", reader.self().value())
        .param("day", LocalDate.ofInstant(since, ZoneOffset.UTC))
        .param("member", reach.member())
        .param("circles", ThreadLists.circles(reach))
        .param("most", MOST)
        .query((row, n) -> Occasion.on(
            "task-" + row.getString("task_id"), row.getObject("due", LocalDate.class), "discussion.calendar.task", row.getString("words"),
            "/threads/" + row.getInt("thread"), row.getInt("version") - 1, Rows.instant(row, "noted_at")))
        .list();
  }
}
