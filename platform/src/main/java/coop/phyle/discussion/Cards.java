package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on a thread, as its reader sees it: one statement of ours, and none of a module nothing of which hangs there. */
@Repository
class Cards {
  private static final String ON = "select kind, number from discussion.card where coop_id = :coop and thread = :thread order by kind, number";
  private final ObjectProvider<Attached> attached;
  private final JdbcClient jdbc;

  Cards(ObjectProvider<Attached> attached, JdbcClient jdbc) {
    this.attached = attached;
    this.jdbc = jdbc;
  }

  private record On(CardKind kind, int number) {}

  List<Attached.Card> of(CoopId coop, ThreadNumber thread, PersonId reader) {
    var on = jdbc.sql(ON).param("coop", coop.value()).param("thread", thread.value())
        .query((row, n) -> new On(CardKind.valueOf(row.getString("kind")), row.getInt("number")))
        .list().stream()
        .collect(Collectors.groupingBy(On::kind, Collectors.mapping(On::number, Collectors.toList())));
    return attached.stream()
        .filter(source -> on.containsKey(source.kind()))
        .flatMap(source -> source.of(coop, on.getOrDefault(source.kind(), List.of()), reader).stream())
        .toList();
  }
}
