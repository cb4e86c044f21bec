package coop.phyle.outcomes;

import coop.phyle.discussion.CameOf;
import coop.phyle.kernel.money.Fraction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results for programs. Progress is exact: "133/240", "1". */
final class OutcomeJson {
  private OutcomeJson() {}

  record Board(List<Row> results, @Nullable Integer next) {}

  record Row(Branch result, Of of) {}

  /** @param kind decisions, polls, elections or meetings */
  record Of(String kind, int number, String title) {}

  record Branch(int number, String title, String status, String progress, String answers, @Nullable LocalDate due, boolean late, List<Branch> parts) {}

  record Result(
      Branch result, Of of, List<Integer> partOf, int version, int weight, @Nullable LocalDate starts, List<Note> notes, List<Task> tasks, List<Integer> threads) {}

  record Note(String status, @Nullable String percent, String by, Instant at) {}

  record Task(UUID id, String words, @Nullable String owner, @Nullable LocalDate due, boolean done, int thread) {}

  record Followed(Of of, @Nullable String progress, @Nullable LocalDate review, List<Branch> results) {}

  static Board of(OutcomePages.Board board) {
    return new Board(board.rows().stream().map(row -> new Row(of(row.branch()), of(row.of()))).toList(), board.next().orElse(null));
  }

  static Result of(OutcomePages.Shown shown) {
    return new Result(
        of(shown.branch()), of(shown.of()), shown.above().stream().map(CameOf.Branch::number).toList(), shown.version(), shown.weight(), shown.starts().orElse(null),
        shown.notes().stream().map(note -> new Note(note.status().word(), note.percent().map(Fraction::toString).orElse(null), note.by(), note.at())).toList(),
        shown.tasks().stream()
            .map(task -> new Task(task.id().value(), task.words(), task.owner().orElse(null), task.due().orElse(null), task.done(), task.thread().value()))
            .toList(),
        shown.threads().stream().map(on -> on.thread().value()).toList());
  }

  static Followed of(OutcomePages.Followed followed) {
    var came = followed.came();
    return new Followed(
        of(followed.of()), came.progress().map(Fraction::toString).orElse(null), came.review().orElse(null), came.branches().stream().map(OutcomeJson::of).toList());
  }

  private static Of of(OutcomePages.Of of) {
    return new Of(of.path().split("/")[1], of.number(), of.title());
  }

  private static Branch of(CameOf.Branch branch) {
    return new Branch(
        branch.number(), branch.title(), branch.status().substring("outcomes.status.".length()), branch.progress().toString(), branch.answers(),
        branch.due().orElse(null), branch.late(), branch.parts().stream().map(OutcomeJson::of).toList());
  }
}
