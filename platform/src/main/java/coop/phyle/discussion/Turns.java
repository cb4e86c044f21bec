package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened to threads. */
@Repository
class Turns {
  private static final String ADD =
      """
      insert into discussion.turn (coop_id, thread, ordinal, kind, circle, other, noted_by, noted_at)
      select :coop, :thread, 1 + count(*), :kind, :circle, :other, :by, :at from discussion.turn u where u.coop_id = :coop and u.thread = :thread
      """;
  private static final String OF =
      "select kind, circle, other, noted_by, noted_at from discussion.turn where coop_id = :coop and thread = :thread order by ordinal desc limit 20";

  private final JdbcClient jdbc;
  private final Clock clock;

  Turns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  enum Kind {
    CLOSED,
    REOPENED,
    PINNED,
    UNPINNED,
    MOVED,
    FORKED
  }

  record Turn(Kind kind, Optional<CircleNumber> circle, Optional<ThreadNumber> other, PersonId by, Instant at) {}

  void add(CoopId coop, ThreadNumber thread, Kind kind, PersonId by) {
    add(coop, thread, kind, Optional.empty(), Optional.empty(), by);
  }

  void moved(CoopId coop, ThreadNumber thread, Optional<CircleNumber> to, PersonId by) {
    add(coop, thread, Kind.MOVED, to, Optional.empty(), by);
  }

  void forked(CoopId coop, ThreadNumber thread, ThreadNumber to, PersonId by) {
    add(coop, thread, Kind.FORKED, Optional.empty(), Optional.of(to), by);
  }

  private void add(CoopId coop, ThreadNumber thread, Kind kind, Optional<CircleNumber> circle, Optional<ThreadNumber> other, PersonId by) {
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("thread", thread.value())
        .param("kind", kind.name())
        .param("circle", circle.map(CircleNumber::value).orElse(null), Types.INTEGER)
        .param("other", other.map(ThreadNumber::value).orElse(null), Types.INTEGER)
        .param("by", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Newest first. */
  List<Turn> of(CoopId coop, ThreadNumber thread) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("thread", thread.value())
        .query(
            (row, n) ->
                new Turn(
                    Kind.valueOf(row.getString("kind")),
                    Optional.of(row.getInt("circle")).filter(c -> c > 0).map(CircleNumber::new),
                    Optional.of(row.getInt("other")).filter(t -> t > 0).map(ThreadNumber::new),
                    new PersonId(row.getObject("noted_by", UUID.class)),
                    Heads.instant(row, "noted_at")))
        .list();
  }
}
