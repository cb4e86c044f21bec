package coop.phyle.discussion;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.circles.Reach;
import coop.phyle.identity.People;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.InPages;
import coop.phyle.shell.Viewer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps threads in the archive, for those who may read them: texts a page at a time, however long a thread is, with their files. */
@Component
class ThreadsInArchive implements Archived {
  private static final int PAGE = 100;
  private static final String NUMBERS =
      """
      select number from discussion.thread
       where coop_id = :coop and number > :after and started_at >= :from and started_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Discussion discussion;
  private final Posts posts;
  private final Tags tags;
  private final Attachments attachments;
  private final SendingFiles files;
  private final Reactions reactions;
  private final People people;
  private final Cards hung;
  private final TransactionTemplate transaction;

  ThreadsInArchive(
      JdbcClient jdbc, Discussion discussion, Posts posts, Tags tags, Attachments attachments, SendingFiles files, Reactions reactions, People people,
      Cards hung, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.discussion = discussion;
    this.posts = posts;
    this.tags = tags;
    this.attachments = attachments;
    this.files = files;
    this.reactions = reactions;
    this.people = people;
    this.hung = hung;
    this.transaction = transaction;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.THREADS;
  }

  @Override
  public List<Integer> numbers(Coop coop, Span span, int after, int most) {
    return read(() -> span.numbers(jdbc.sql(NUMBERS), coop, after, most));
  }

  @Override
  public Optional<Piece> piece(Coop coop, Viewer reader, int number) {
    return read(() -> discussion.open(coop.id(), new ThreadNumber(number), reader.self()).map(access -> piece(coop, reader, access)));
  }

  @Override
  public Optional<byte[]> bytes(Coop coop, Viewer reader, String file) {
    return read(() -> files.find(coop.id(), UUID.fromString(file), reader.self()).map(Attachments.Kept::bytes));
  }

  private Piece piece(Coop coop, Viewer reader, Discussion.Access access) {
    var head = access.head();
    var circle = head.circle().flatMap(access.reach()::place).map(Reach.Place::circle);
    var facts = Stream.of(
        Datum.of("startedBy", named(List.of(head.startedBy().value())).getOrDefault(head.startedBy().value(), "")), Datum.maybe("circle", circle.map(one -> one.name())),
        Datum.of("closed", head.closed()), Datum.of("pinned", head.pinned()), Datum.of("comments", head.last()),
        Datum.of("tags", String.join(", ", tags.of(coop.id(), List.of(head.number())).getOrDefault(head.number(), Collections.emptySortedSet())))).toList();
    var cards = hung.of(coop.id(), head.number(), reader.self()).stream()
        .map(card -> List.of(Datum.keyed("kind", card.kind()), Datum.of("title", card.title()), Datum.keyed("stage", card.stage()), Datum.of("path", card.path())))
        .toList();
    return new Piece(head.number().value(), head.title(), head.started(), facts, texts(coop.id(), reader, head.number()), List.of(new Piece.Sheet("cards", cards)));
  }

  private Iterable<Piece.Text> texts(CoopId coop, Viewer reader, ThreadNumber thread) {
    return new InPages<>(last -> read(() -> page(coop, reader, thread, last.map(Piece.Text::number).orElse(-1))));
  }

  private List<Piece.Text> page(CoopId coop, Viewer reader, ThreadNumber thread, int after) {
    if (!discussion.mayRead(coop, thread, reader.self())) {
      return List.of();
    }
    var texts = posts.after(coop, thread, after, PAGE);
    var ids = texts.stream().map(Text::id).toList();
    var enclosed = attachments.of(coop, ids);
    var reacted = reactions.of(coop, ids, reader.self());
    var names = named(texts.stream().map(text -> text.by().value()).toList());
    var answered = new HashMap<PostId, Integer>();
    posts.several(coop, texts.stream().flatMap(text -> text.parent().stream()).toList()).forEach(parent -> answered.put(parent.id(), parent.number().value()));
    return texts.stream()
        .map(text -> new Piece.Text(
            text.number().value() == 0 ? "body" : "comment", text.number().value(), text.parent().map(answered::get), text.withdrawn() ? "" : names.getOrDefault(text.by().value(), ""),
            text.worded(), text.withdrawn() ? "" : text.body(), text.withdrawn(), text.withdrawn() ? Map.of() : counts(reacted.getOrDefault(text.id(), Map.of())),
            text.withdrawn() ? List.of() : enclosed.stream().filter(file -> file.post().equals(text.id())).map(ThreadsInArchive::enclosed).toList()))
        .toList();
  }

  private static Map<String, Integer> counts(Map<Reaction, Reactions.Count> reacted) {
    var counts = new HashMap<String, Integer>();
    reacted.forEach((reaction, count) -> counts.put(reaction.name().toLowerCase(Locale.ROOT), count.people()));
    return counts;
  }

  private static Piece.Enclosed enclosed(Attachments.Attachment file) {
    return new Piece.Enclosed(file.id().toString(), file.name(), file.type(), file.size());
  }

  private Map<UUID, String> named(List<UUID> ids) {
    var names = new HashMap<UUID, String>();
    people.named(ids.stream().map(coop.phyle.shell.PersonId::new).toList()).forEach((id, person) -> names.put(id.value(), person.name()));
    return names;
  }

  private <T> T read(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
