package coop.phyle.discussion;

import coop.phyle.documents.FileSent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Threads as programs read and write them. */
final class ThreadJson {
  private ThreadJson() {}

  record Line(int number, String title, @Nullable String circle, List<String> tags, int comments, @Nullable Integer unread, Instant active, boolean closed, boolean pinned) {
    static Line of(ThreadPages.Row row, boolean pinned) {
      return new Line(
          row.number(), row.title(), row.circle().orElse(null), List.copyOf(row.tags()), row.comments(), row.unread().orElse(null), row.active(), row.closed(), pinned);
    }
  }

  record Lines(List<Line> threads, @Nullable String next) {}

  /** @param circle its number; absent for the whole co-op */
  record Wanted(@Nullable Integer circle, @Nullable String title, @Nullable String body, @Nullable List<String> tags, @Nullable List<FileSent> files) {}

  /** @param answers number of the comment it answers */
  record Sent(@Nullable String body, @Nullable Integer answers, @Nullable List<FileSent> files) {}

  record Reworded(@Nullable String title, @Nullable String body) {}

  record Position(int comment) {}

  /** @param volume mute, quiet, normal or loud; absent for as in the rest of the co-op */
  record Tuned(@Nullable String volume) {
    Optional<Volume> read() {
      return List.of(Volume.values()).stream().filter(one -> word(one).equals(volume)).findFirst();
    }
  }

  record Closed(boolean closed) {}

  record Pinned(boolean pinned) {}

  record Done(boolean done) {}

  record Moved(@Nullable Integer circle) {}

  record Tagged(@Nullable List<String> tags) {}

  record Forked(@Nullable String title, @Nullable List<Integer> comments) {}

  /** @param on false to take it off */
  record Hung(@Nullable String address, @Nullable Boolean on) {}

  record Place(int thread, int comment) {}

  record File(UUID id, String name, int size) {}

  record Task(UUID id, String words, @Nullable String owner, @Nullable LocalDate due, boolean done) {
    static Task of(ThreadPages.Todo todo) {
      return new Task(todo.id(), todo.words(), todo.owner().orElse(null), todo.due().orElse(null), todo.done());
    }
  }

  record OpenTask(Task task, int thread, int comment, String title, boolean yours) {}

  record Text(
      int number, String author, Instant at, String body, int version, boolean withdrawn, boolean unread, @Nullable Integer answers, Map<String, Integer> reactions,
      List<File> files, List<Task> tasks) {
    static Text of(ThreadPages.Said said, Map<Integer, Integer> answered) {
      return new Text(
          said.number(),
          said.author(),
          said.at(),
          said.source(),
          said.version(),
          said.withdrawn(),
          said.unread(),
          answered.get(said.number()),
          said.words().stream().filter(w -> w.people() > 0).collect(Collectors.toMap(w -> word(w.reaction()), ThreadPages.Word::people)),
          said.files().stream().map(f -> new File(f.id(), f.name(), f.size())).toList(),
          said.todos().stream().map(Task::of).toList());
    }
  }

  record Card(String title, @Nullable Instant closes, String path, boolean waits, boolean voted) {}

  record Whole(
      int number, String title, @Nullable Integer circle, List<String> tags, boolean closed, boolean pinned, int last, int unread, @Nullable Text opening, List<Text> comments,
      List<Card> attached, @Nullable Integer previous, @Nullable Integer next) {
    static Whole of(ThreadPages.Shown shown) {
      var head = shown.head();
      return new Whole(
          head.number().value(),
          head.title(),
          head.circle().map(circle -> circle.value()).orElse(null),
          List.copyOf(shown.tags()),
          head.closed(),
          head.pinned(),
          head.last(),
          shown.unread(),
          shown.opening().map(said -> Text.of(said, shown.answered())).orElse(null),
          shown.comments().stream().map(said -> Text.of(said, shown.answered())).toList(),
          shown.cards().stream().map(c -> new Card(c.title(), c.closes().orElse(null), c.path(), c.waits(), c.voted())).toList(),
          shown.previous().orElse(null),
          shown.next().orElse(null));
    }
  }

  record Run(String mark, String text) {}

  record Version(int number, String author, Instant at, List<Run> changes) {}

  record Hit(String title, String path, String snippet, Instant at) {}

  record Hits(List<Hit> found, @Nullable String next) {}

  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
