package coop.phyle.discussion;

import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.identity.People;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is still to do in the threads a person may read: theirs first, then by day. */
@Service
@Transactional(readOnly = true)
class ListingTasks {
  private static final String OPEN =
      """
      select k.task_id, k.post_id, k.words, k.owner, k.due, k.done, p.thread, p.seq, h.title
        from discussion.todo k
        join discussion.post p on p.coop_id = k.coop_id and p.post_id = k.post_id
        join discussion.head h on h.coop_id = p.coop_id and h.number = p.thread
       where k.coop_id = :coop and not k.done and (h.circle is null and :member or h.circle = any(:circles))
         and not exists (select from discussion.withdrawal x where x.coop_id = k.coop_id and x.post_id = k.post_id)
       order by k.owner is distinct from :person, k.due nulls last, p.at, k.place
       limit 200
      """;
  private final JdbcClient jdbc;
  private final Circles circles;
  private final People people;
  private final Gathering gathering;

  ListingTasks(JdbcClient jdbc, Circles circles, People people, Gathering gathering) {
    this.jdbc = jdbc;
    this.circles = circles;
    this.people = people;
    this.gathering = gathering;
  }

  private record Line(Tasks.Task task, int thread, int comment, String title) {}

  Optional<List<ThreadPages.Task>> open(CoopId coop, PersonId reader) {
    var reach = circles.reach(coop, reader);
    return reach.nowhere() ? Optional.empty() : Optional.of(tasks(coop, reader, reach));
  }

  private List<ThreadPages.Task> tasks(CoopId coop, PersonId reader, Reach reach) {
    var lines =
        jdbc.sql(OPEN)
            .param("coop", coop.value())
            .param("person", reader.value())
            .param("member", reach.member())
            .param("circles", ThreadLists.circles(reach))
            .query((row, n) -> new Line(Tasks.task(row, n), row.getInt("thread"), row.getInt("seq"), row.getString("title")))
            .list();
    var names = people.named(lines.stream().map(line -> line.task().owner()).flatMap(Optional::stream).toList());
    var gathered = new Gathered(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), names, reader, 0, gathering.today());
    return lines.stream()
        .map(line -> new ThreadPages.Task(gathered.todo(line.task()), line.thread(), line.title(), line.comment(), line.task().owner().equals(Optional.of(reader))))
        .toList();
  }
}
