package coop.phyle.discussion;

import coop.phyle.identity.People;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of some threads, for whatever those threads are about. A task stands in a text and nowhere else. */
@Service
@Transactional
public class Tasking {
  private static final String IN =
      """
      select k.task_id, k.post_id, k.words, k.owner, k.due, k.done, p.thread, p.seq
        from discussion.todo k join discussion.post p on p.coop_id = k.coop_id and p.post_id = k.post_id
       where k.coop_id = :coop and p.thread = any (:threads)
         and not exists (select from discussion.withdrawal x where x.coop_id = k.coop_id and x.post_id = k.post_id)
       order by k.done, k.due nulls last, p.at, p.thread, p.seq, k.place
       limit 200
      """;
  private final JdbcClient jdbc;
  private final Gathering gathering;
  private final People people;
  private final Discussion discussion;
  private final Readers readers;
  private final Commenting commenting;
  private final TakingPart taking;

  Tasking(
      JdbcClient jdbc, Gathering gathering, People people, Discussion discussion, Readers readers, Commenting commenting, TakingPart taking) {
    this.jdbc = jdbc;
    this.gathering = gathering;
    this.people = people;
    this.discussion = discussion;
    this.readers = readers;
    this.commenting = commenting;
    this.taking = taking;
  }

  /**
   * Something to do.
   *
   * @param path of the text that says it, inside the co-op
   */
  public record Todo(TaskId id, String words, Optional<String> owner, Optional<LocalDate> due, boolean done, boolean late, ThreadNumber thread, String path) {}

  private record Line(Tasks.Task task, ThreadNumber thread, int comment) {}

  /** What is still to do first, then by day. Ask only for threads the reader may read; see {@link Hanging#threads}. */
  @Transactional(readOnly = true)
  public List<Todo> in(CoopId coop, Collection<ThreadNumber> threads) {
    if (threads.isEmpty()) {
      return List.of();
    }
    var numbers = threads.stream().map(ThreadNumber::value).toArray(Integer[]::new);
    var lines = jdbc.sql(IN).param("coop", coop.value()).param("threads", numbers).query((row, n) ->
        new Line(Tasks.task(row, n), new ThreadNumber(row.getInt("thread")), row.getInt("seq"))).list();
    var names = people.named(lines.stream().flatMap(line -> line.task().owner().stream()).toList());
    var today = gathering.today();
    return lines.stream().map(line -> {
      var task = line.task();
      var owner = task.owner().map(person -> names.containsKey(person) ? names.get(person).name() : "");
      var late = !task.done() && task.due().filter(day -> day.isBefore(today)).isPresent();
      var path = "/threads/" + line.thread() + (line.comment() == 0 ? "" : "/comments/" + line.comment());
      return new Todo(new TaskId(task.id()), task.words(), owner, task.due(), task.done(), late, line.thread(), path);
    }).toList();
  }

  /** Says it in the thread, as its form does: a comment with one line. Whoever shall do it must read the thread and be the only one of their name there. */
  public Commented give(Coop coop, ThreadNumber thread, PersonId by, String what, Optional<PersonId> who, Optional<LocalDate> due) {
    var head = discussion.open(coop.id(), thread, by).map(Discussion.Access::head);
    if (head.isEmpty()) {
      return new Commented.Gone();
    }
    var names = who.isEmpty() ? Map.<PersonId, String>of() : readers.named(coop.id(), head.get().circle());
    var name = who.map(person -> names.getOrDefault(person, ""));
    if (name.isPresent() && Collections.frequency(names.values(), name.get()) != 1) {
      return Commented.refused("who", "discussion.problem.task-owner");
    }
    var line = "- [ ] " + name.map(n -> "@" + n + " ").orElse("") + due.map(day -> day + ": ").orElse("") + what.replaceAll("\\s+", " ").strip();
    return what.isBlank() ? Commented.refused("what", "discussion.problem.task") : commenting.comment(coop, thread, Said.of(by, line));
  }

  /** Ticks it off, or says that it is not done after all; false where there is nothing to tick for this person. */
  public boolean tick(CoopId coop, TaskId task, PersonId by, boolean done) {
    return taking.tick(coop, task.value(), by, done).isPresent();
  }
}
