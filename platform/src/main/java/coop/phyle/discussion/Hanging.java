package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hangs what is decided on the thread that talks about it: whoever writes there may, with anything they may see themselves. */
@Service
@Transactional
public class Hanging {
  private static final String HANG =
      """
      insert into discussion.card (coop_id, thread, kind, number, noted_by, noted_at) values (:coop, :thread, :kind, :number, :by, :at) on conflict do nothing
      """;
  private static final String TAKE_DOWN = "delete from discussion.card where coop_id = :coop and thread = :thread and kind = :kind and number = :number";
  private static final String THREADS =
      """
      select c.thread, h.title, h.circle, h.closed
        from discussion.card c join discussion.head h on h.coop_id = c.coop_id and h.number = c.thread
       where c.coop_id = :coop and c.kind = :kind and c.number = :number
       order by c.thread
       limit 100
      """;
  private final Discussion discussion;
  private final Circles circles;
  private final Cards cards;
  private final JdbcClient jdbc;
  private final Clock clock;

  Hanging(Discussion discussion, Circles circles, Cards cards, JdbcClient jdbc, Clock clock) {
    this.discussion = discussion;
    this.circles = circles;
    this.cards = cards;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A thread something hangs on.
   *
   * @param writes whether the reader may add to it
   */
  public record On(ThreadNumber thread, String title, boolean writes) {}

  /** The threads something hangs on, of those the reader may read; the oldest first. */
  @Transactional(readOnly = true)
  public List<On> threads(CoopId coop, CardKind kind, int number, PersonId reader) {
    var found = jdbc.sql(THREADS).param("coop", coop.value()).param("kind", kind.name()).param("number", number).query(Hanging::row).list();
    if (found.isEmpty()) {
      return List.of();
    }
    var reach = circles.reach(coop, reader);
    return found.stream()
        .filter(row -> row.circle().map(reach::mayRead).orElse(reach.member()))
        .map(row -> new On(row.thread(), row.title(), !row.closed() && Discussion.takesPart(reach, row.circle())))
        .toList();
  }

  private record Row(ThreadNumber thread, String title, Optional<CircleNumber> circle, boolean closed) {}

  private static Row row(ResultSet row, int n) throws SQLException {
    var circle = Optional.ofNullable(row.getObject("circle", Integer.class)).map(CircleNumber::new);
    return new Row(new ThreadNumber(row.getInt("thread")), row.getString("title"), circle, row.getBoolean("closed"));
  }

  /** @param address where it is, such as {@code /decisions/7} */
  public Commented hang(Coop coop, ThreadNumber thread, PersonId by, String address) {
    if (discussion.lock(coop.id(), thread, by).filter(Discussion.Access::writes).isEmpty()) {
      return new Commented.Gone();
    }
    var named = CardKind.read(address);
    named.ifPresent(card -> about(HANG, coop.id(), thread, card.kind()).param("number", card.number()).param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update());
    if (named.filter(card -> seen(coop.id(), thread, by, card)).isEmpty()) {
      named.ifPresent(card -> down(coop.id(), thread, card));
      return Commented.refused("address", "discussion.problem.card");
    }
    return new Commented.Noted(thread, new CommentNumber(0));
  }

  /** Whoever writes in the thread takes things off it again. */
  Commented takeDown(Coop coop, ThreadNumber thread, PersonId by, String address) {
    var named = CardKind.read(address);
    if (named.isEmpty() || discussion.lock(coop.id(), thread, by).filter(Discussion.Access::writes).isEmpty()) {
      return new Commented.Gone();
    }
    down(coop.id(), thread, named.get());
    return new Commented.Noted(thread, new CommentNumber(0));
  }

  private boolean seen(CoopId coop, ThreadNumber thread, PersonId by, CardKind.Named card) {
    return cards.of(coop, thread, by).stream().anyMatch(shown -> shown.path().equals(card.path()));
  }

  private void down(CoopId coop, ThreadNumber thread, CardKind.Named card) {
    about(TAKE_DOWN, coop, thread, card.kind()).param("number", card.number()).update();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, ThreadNumber thread, CardKind kind) {
    return jdbc.sql(sql).param("coop", coop.value()).param("thread", thread.value()).param("kind", kind.name());
  }
}
