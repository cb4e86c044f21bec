package coop.phyle.outcomes;

import coop.phyle.circles.Circle;
import coop.phyle.discussion.CameOf;
import coop.phyle.discussion.Hanging;
import coop.phyle.discussion.Tasking;
import coop.phyle.kernel.money.Fraction;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of this module are given. */
public final class OutcomePages {
  private OutcomePages() {}

  /**
   * A page of results.
   *
   * @param who those who answer for something: value of the filter and name
   * @param next value of {@code before} for the next page
   */
  public record Board(List<Row> rows, Filter filter, Map<String, String> who, Optional<Integer> next) {}

  /** @param number of the decision it came of */
  public record Row(CameOf.Branch branch, Of of) {}

  /**
   * What was decided.
   *
   * @param key message key of what it is, with its number
   * @param title empty where the reader may not see it
   * @param followed where everything that came of it is
   */
  public record Of(String key, int number, String title, String path, String followed) {}

  /**
   * One result.
   *
   * @param above what it is part of, from the top
   * @param whole whether its progress is that of its parts
   * @param changes whether the reader may change it and add parts
   * @param held whether what it is part of is over, so that nothing changes here
   */
  public record Shown(
      CameOf.Branch branch, Of of, List<CameOf.Branch> above, Status status, boolean whole, Content body, boolean bare, Optional<LocalDate> starts, int weight, int version,
      boolean changes, boolean held, int level, List<Noted> notes, List<Edition> editions, List<Hanging.On> threads, List<Tasking.Todo> tasks) {
    public boolean writes() {
      return threads.isEmpty() || threads.stream().anyMatch(Hanging.On::writes);
    }

    /** Whether the reader may tick off what stands in this task's thread. */
    public boolean ticks(Tasking.Todo todo) {
      return threads.stream().anyMatch(on -> on.thread().equals(todo.thread()) && on.writes());
    }

    public boolean takesParts() {
      return changes && !held && !status.over() && level < Standing.DEEPEST;
    }
  }

  /** @param percent empty for a whole */
  public record Noted(Status status, Optional<Fraction> percent, Content words, boolean bare, String by, Instant at) {}

  public record Edition(int version, String title, String answers, Optional<LocalDate> due, String by, Instant at) {}

  /**
   * All that came of one thing decided.
   *
   * @param adds whether the reader may note results
   * @param reviews whether the reader may set the day to look at it again
   */
  public record Followed(Of of, CameOf.Came came, List<Seen> seen, boolean adds, boolean reviews) {}

  /** What somebody said about looking at it again. */
  public record Seen(Optional<LocalDate> on, Content words, boolean bare, String by, Instant at) {}

  /**
   * The form of a result. {@code entered} is what was typed, right or wrong.
   *
   * @param number of the one to be changed
   * @param of what it comes of or is part of, as the form sends it on
   */
  public record Form(Optional<Integer> number, int version, String of, String under, String back, List<Circle> circles, Map<String, String> entered) {
    public String value(String name) {
      return entered.getOrDefault(name, "");
    }
  }
}
