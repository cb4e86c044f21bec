package coop.phyle.hooks;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how far each hook has been told, and what came of the last tries. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Progress {
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Period REMEMBERED = Period.ofDays(30);
  private static final String COOPS =
      """
      select distinct p.coop_id from hooks.progress p
       where p.due_at <= :now and not exists (select from hooks.ending e where e.coop_id = p.coop_id and e.hook_id = p.hook_id)
      """;
  private static final String BEGIN = "insert into hooks.progress (coop_id, hook_id, position, due_at) values (:coop, :hook, :position, :now)";
  private static final String CLAIMED =
      "update hooks.progress set due_at = :until where coop_id = :coop and hook_id = :hook and due_at <= :now returning position, tries";
  private static final String MOVE =
      "update hooks.progress set position = :position, tries = :tries, due_at = :due where coop_id = :coop and hook_id = :hook";
  private static final String NOTE =
      """
      insert into hooks.attempt (coop_id, id, hook_id, kind, at, status, error)
      values (:coop, :id, :hook, :kind, :at, cast(:status as int), left(cast(:error as text), 300))
      """;
  private static final String FORGET = "delete from hooks.attempt where coop_id = :coop and hook_id = :hook and at < :before";
  private static final String LAST =
      "select kind, at, status, error from hooks.attempt where coop_id = :coop and hook_id = :hook order by at desc, id desc limit 10";

  /** @param position of the last act the hook was told of */
  record Place(long position, int tries) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Progress(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Runs across co-ops. */
  List<CoopId> coopsDue() {
    return jdbc.sql(COOPS).param("now", at(clock.instant())).query((row, n) -> new CoopId(row.getObject(1, UUID.class))).list();
  }

  void begin(CoopId coop, HookId hook, long position) {
    about(BEGIN, coop, hook).param("position", position).param("now", at(clock.instant())).update();
  }

  /** For one node at a time; a claim whose node died lapses. */
  Optional<Place> claim(CoopId coop, HookId hook) {
    var now = clock.instant();
    return about(CLAIMED, coop, hook)
        .param("now", at(now))
        .param("until", at(now.plus(CLAIM)))
        .query((row, n) -> new Place(row.getLong("position"), row.getInt("tries")))
        .optional();
  }

  void move(CoopId coop, HookId hook, Place place, Instant due) {
    about(MOVE, coop, hook).param("position", place.position()).param("tries", place.tries()).param("due", at(due)).update();
  }

  /** The claim begins anew. */
  void keep(CoopId coop, HookId hook, Place place) {
    move(coop, hook, place, clock.instant().plus(CLAIM));
  }

  void note(CoopId coop, HookId hook, HookPages.Attempt attempt) {
    about(FORGET, coop, hook).param("before", at(attempt.at()).minus(REMEMBERED)).update();
    about(NOTE, coop, hook)
        .param("id", Ids.next())
        .param("kind", attempt.kind())
        .param("at", at(attempt.at()))
        .param("status", attempt.status().orElse(null))
        .param("error", attempt.error().orElse(null))
        .update();
  }

  List<HookPages.Attempt> last(CoopId coop, HookId hook) {
    return about(LAST, coop, hook)
        .query(
            (row, n) ->
                new HookPages.Attempt(
                    row.getString("kind"),
                    Rows.instant(row, "at"),
                    Optional.ofNullable(row.getObject("status", Integer.class)),
                    Optional.ofNullable(row.getString("error"))))
        .list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, HookId hook) {
    return jdbc.sql(sql).param("coop", coop.value()).param("hook", hook.value());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
