package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what threads are about. */
@Repository
class Tags {
  private static final String OF = "select thread, tag from discussion.tag where coop_id = :coop and thread = any(:threads)";
  private static final String DROP = "delete from discussion.tag where coop_id = :coop and thread = :thread and tag <> all(:tags)";
  private static final String ADD = "insert into discussion.tag (coop_id, thread, tag) select :coop, :thread, t from unnest(cast(:tags as text[])) t on conflict do nothing";

  private final JdbcClient jdbc;

  Tags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<ThreadNumber, SortedSet<String>> of(CoopId coop, Collection<ThreadNumber> threads) {
    var found = new HashMap<ThreadNumber, SortedSet<String>>();
    jdbc.sql(OF)
        .param("coop", coop.value())
        .param("threads", threads.stream().map(ThreadNumber::value).toArray(Integer[]::new))
        .query(
            row -> {
              found.computeIfAbsent(new ThreadNumber(row.getInt("thread")), t -> new TreeSet<>()).add(row.getString("tag"));
            });
    return found;
  }

  void keep(CoopId coop, ThreadNumber thread, SortedSet<String> tags) {
    for (var sql : new String[] {DROP, ADD}) {
      jdbc.sql(sql).param("coop", coop.value()).param("thread", thread.value()).param("tags", tags.toArray(String[]::new)).update();
    }
  }
}
