package coop.phyle.discussion;

import coop.phyle.circles.Circle;
import coop.phyle.documents.WordDiff;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** What the templates of this module are given. */
public final class ThreadPages {
  private ThreadPages() {}

  /**
   * A page of threads.
   *
   * @param circles those the reader may begin a thread in
   * @param starts whether the reader may begin one at all
   * @param usual how much the reader hears of this co-op
   * @param next cursor of the next page
   */
  public record Board(
      List<Row> pinned, List<Row> rows, Optional<Circle> circle, String tag, List<Circle> circles, boolean member, boolean starts, Volume usual, Optional<String> next) {
    /** The filter as part of an address. */
    public String query() {
      return circle.map(c -> "circle=" + c.number()).orElse("") + (tag.isEmpty() ? "" : "tag=" + tag);
    }
  }

  /**
   * @param circle its name
   * @param unread comments the reader has not read; empty when they have never opened it
   */
  public record Row(int number, String title, Optional<String> circle, SortedSet<String> tags, int comments, Optional<Integer> unread, Instant active, boolean closed) {}

  /** The form of a new thread. */
  public record Form(List<Circle> circles, boolean member, int circle, String title, String body, String tags) {}

  /**
   * One thread and a page of its comments.
   *
   * @param opening on the first page only
   * @param previous after which comment the page before begins
   * @param next after which comment the next one begins
   * @param end number of the last comment shown
   * @param answering the comment the reader is about to answer
   * @param answered which comment of this thread a comment answers, by number
   */
  public record Shown(
      Head head,
      Optional<Circle> circle,
      SortedSet<String> tags,
      May may,
      Optional<Said> opening,
      List<Said> comments,
      Optional<Integer> previous,
      Optional<Integer> next,
      int end,
      int unread,
      List<Attached.Card> cards,
      List<Turn> turns,
      Optional<Volume> volume,
      Optional<Said> answering,
      Map<Integer, Integer> answered) {}

  /** What the reader may do here. */
  public record May(boolean write, boolean steer, boolean keep, boolean secretary, List<Circle> circles, boolean member) {}

  /**
   * A text as a page shows it.
   *
   * @param body safe HTML
   * @param source its words as written, for programs
   * @param nested whether it stands under the comment it answers, or under that one's
   * @param answers what it answers, when that does not stand right above it
   */
  public record Said(
      int number, String author, boolean mine, Instant at, Content body, String source, int version, boolean withdrawn, boolean unread, boolean nested, Optional<Quote> answers,
      List<Word> words, List<File> files, List<Todo> todos) {}

  public record Quote(int number, String author, String start) {}

  /** A reaction and how many gave it. */
  public record Word(Reaction reaction, int people, boolean mine) {}

  public record File(UUID id, String name, int size, boolean picture) {}

  /** @param late whether its day has passed */
  public record Todo(UUID id, String words, Optional<String> owner, Optional<LocalDate> due, boolean done, boolean late) {}

  /** A task in a list of them. */
  public record Task(Todo todo, int thread, String title, int comment, boolean mine) {}

  /** What happened to a thread. */
  public record Turn(String kind, String by, Instant at, String where) {}

  /**
   * The versions of a text.
   *
   * @param mayWithdraw whether the reader may take it back
   */
  public record History(int thread, String title, int number, boolean mine, boolean withdrawn, boolean mayWithdraw, List<Version> versions) {}

  /** @param runs what changed since the version before */
  public record Version(int number, String author, Instant at, List<WordDiff.Run> runs) {}

  /** The form in which an author words a text anew. */
  public record Rewording(int thread, int number, String heading, String title, String body) {}

  /** What a search found. */
  public record Search(String words, List<Hit> found, Optional<String> next) {}

  /**
   * @param kind message key of what it is
   * @param snippet part of its text with the words looked for marked
   */
  public record Hit(String kind, String title, String path, List<Run> snippet, Instant at) {}

  public record Run(String text, boolean marked) {}

  /** The comments a fork can take along. */
  public record Fork(int thread, String title, String wanted, List<Quote> comments, Optional<Integer> next) {}
}
