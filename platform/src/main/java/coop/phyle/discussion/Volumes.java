package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how much each person wants to hear, and how far each has read. */
@Repository
class Volumes {
  private static final String USUAL = "select volume from discussion.usual_volume where coop_id = :coop and person_id = :person";
  private static final String OF = "select volume from discussion.volume where coop_id = :coop and person_id = :person and thread = :thread";
  private static final String SET_USUAL =
      """
      insert into discussion.usual_volume (coop_id, person_id, volume) values (:coop, :person, :volume)
      on conflict (coop_id, person_id) do update set volume = excluded.volume
      """;
  private static final String SET =
      """
      insert into discussion.volume (coop_id, person_id, thread, volume) values (:coop, :person, :thread, :volume)
      on conflict (coop_id, person_id, thread) do update set volume = excluded.volume
      """;
  private static final String UNSET = "delete from discussion.volume where coop_id = :coop and person_id = :person and thread = :thread";
  private static final String POSITION = "select seq from discussion.position where coop_id = :coop and person_id = :person and thread = :thread";
  // Reading an old page again takes nothing back.
  private static final String READ =
      """
      insert into discussion.position (coop_id, person_id, thread, seq) values (:coop, :person, :thread, :seq)
      on conflict (coop_id, person_id, thread) do update set seq = excluded.seq where position.seq < excluded.seq
      """;

  // Whoever had read everything has read what they say themselves.
  private static final String READ_ON = "update discussion.position set seq = :seq where coop_id = :coop and person_id = :person and thread = :thread and seq = :seq - 1";

  private final JdbcClient jdbc;

  Volumes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Volume usual(CoopId coop, PersonId person) {
    return ask(USUAL, coop, person).query(String.class).optional().map(Volume::valueOf).orElse(Volume.NORMAL);
  }

  Optional<Volume> of(CoopId coop, PersonId person, ThreadNumber thread) {
    return ask(OF, coop, person).param("thread", thread.value()).query(String.class).optional().map(Volume::valueOf);
  }

  void setUsual(CoopId coop, PersonId person, Volume volume) {
    ask(SET_USUAL, coop, person).param("volume", volume.name()).update();
  }

  /** Empty for as in the rest of the co-op. */
  void set(CoopId coop, PersonId person, ThreadNumber thread, Optional<Volume> volume) {
    var sql = ask(volume.isPresent() ? SET : UNSET, coop, person).param("thread", thread.value());
    volume.map(v -> sql.param("volume", v.name())).orElse(sql).update();
  }

  /** The number of the last comment they have read; empty if they have never opened the thread. */
  Optional<Integer> position(CoopId coop, PersonId person, ThreadNumber thread) {
    return ask(POSITION, coop, person).param("thread", thread.value()).query(Integer.class).optional();
  }

  void read(CoopId coop, PersonId person, ThreadNumber thread, CommentNumber upTo) {
    ask(READ, coop, person).param("thread", thread.value()).param("seq", upTo.value()).update();
  }

  void readOn(CoopId coop, PersonId author, ThreadNumber thread, CommentNumber said) {
    ask(READ_ON, coop, author).param("thread", thread.value()).param("seq", said.value()).update();
  }

  private JdbcClient.StatementSpec ask(String sql, CoopId coop, PersonId person) {
    return jdbc.sql(sql).param("coop", coop.value()).param("person", person.value());
  }
}
