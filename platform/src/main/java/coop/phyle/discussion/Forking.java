package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves chosen comments, in their order, to a new thread beside the old one. Links to them keep leading to them. */
@Service
@Transactional
class Forking {
  private static final String TRAIL =
      """
      insert into discussion.trail (coop_id, thread, seq, post_id)
      select p.coop_id, p.thread, p.seq, p.post_id from discussion.post p where p.coop_id = :coop and p.thread = :from and p.seq = any(:numbers)
      """;
  private static final String MOVE =
      """
      update discussion.post p set thread = :to, seq = n.place
        from (select post_id, row_number() over (order by seq)::int as place from discussion.post
               where coop_id = :coop and thread = :from and seq = any(:numbers)) n
       where p.coop_id = :coop and p.post_id = n.post_id
      """;

  private final Discussion discussion;
  private final Heads heads;
  private final Posts posts;
  private final Writing writing;
  private final Turns turns;
  private final JdbcClient jdbc;

  Forking(Discussion discussion, Heads heads, Posts posts, Writing writing, Turns turns, JdbcClient jdbc) {
    this.discussion = discussion;
    this.heads = heads;
    this.posts = posts;
    this.writing = writing;
    this.turns = turns;
    this.jdbc = jdbc;
  }

  Commented fork(Coop coop, ThreadNumber from, Viewer by, String typed, Collection<CommentNumber> chosen) {
    var access = discussion.lock(coop.id(), from, by.self()).filter(a -> a.steers(by) && a.takesPart());
    if (access.isEmpty()) {
      return new Commented.Gone();
    }
    var title = typed.replaceAll("\\s+", " ").strip();
    var problems = NewThread.faults(title, "");
    if (!problems.isEmpty()) {
      return new Commented.Refused(problems);
    }
    var numbers = numbers(coop.id(), from, chosen);
    if (numbers.length == 0) {
      return Commented.refused("comments", "discussion.problem.fork");
    }
    var to = heads.start(coop.id(), access.get().head().circle(), by.self());
    var opening = posts.put(coop.id(), to, new CommentNumber(0), Optional.empty(), by.self());
    writing.write(coop.id(), new Writing.Version(opening, 1, access.get().head().circle(), Optional.of(title), ""), by.self());
    heads.countOn(coop.id(), to, numbers.length);
    for (var sql : List.of(TRAIL, MOVE)) {
      var statement = jdbc.sql(sql).param("coop", coop.id().value()).param("from", from.value()).param("numbers", numbers);
      (sql.equals(MOVE) ? statement.param("to", to.value()) : statement).update();
    }
    turns.forked(coop.id(), from, to, by.self());
    return new Commented.Noted(to, new CommentNumber(0));
  }

  private Integer[] numbers(CoopId coop, ThreadNumber from, Collection<CommentNumber> chosen) {
    var wanted = chosen.stream().map(CommentNumber::value).filter(number -> number > 0).distinct().sorted().toArray(Integer[]::new);
    return Arrays.stream(wanted).filter(number -> posts.find(coop, from, new CommentNumber(number)).isPresent()).toArray(Integer[]::new);
  }
}
