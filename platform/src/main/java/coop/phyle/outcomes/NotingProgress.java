package coop.phyle.outcomes;

import coop.phyle.kernel.json.Json;
import coop.phyle.record.Record;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes how far a result is; what was noted stays. */
@Service
@Transactional
public class NotingProgress {
  static final int LONGEST = 5_000;
  private final Results results;
  private final Rights rights;
  private final Record record;

  NotingProgress(Results results, Rights rights, Record record) {
    this.results = results;
    this.rights = rights;
    this.record = record;
  }

  /**
   * What is planned and has a part in hand is in hand itself.
   *
   * @param percent as typed; of no account for a whole, and for what is planned or done
   */
  public Kept note(Coop coop, Viewer viewer, ResultNumber number, Optional<Status> wanted, String percent, String words) {
    var tree = results.lock(coop.id(), number);
    var all = tree.map(one -> results.trees(coop.id(), List.of(one.top().root()))).orElse(List.of());
    if (tree.isEmpty() || !rights.changes(coop.id(), viewer, tree.get().top(), all)) {
      return new Kept.Gone();
    }
    var said = words.replace("\r\n", "\n").strip();
    var above = Rights.above(tree.get().top(), all).toList();
    var problems = problems(tree.get(), above, wanted, percent.strip(), said);
    if (problems.isPresent()) {
      return new Kept.Refused(List.of(problems.get()));
    }
    var status = wanted.orElseThrow();
    results.note(coop.id(), number, status, percent(tree.get(), status, percent.strip()), said, viewer.self());
    if (status == Status.IN_HAND || status == Status.DONE) {
      above.stream().filter(whole -> whole.status() == Status.PLANNED).forEach(whole -> results.note(coop.id(), whole.number(), Status.IN_HAND, Optional.empty(), "", viewer.self()));
    }
    if (status.over() && !tree.get().top().status().over()) {
      act(coop.id(), tree.get().top(), status);
    }
    return new Kept.Done(number);
  }

  private static Optional<Problem> problems(Tree tree, List<Standing> above, Optional<Status> wanted, String percent, String said) {
    if (wanted.isEmpty()) {
      return Optional.of(Problem.of("status", "outcomes.problem.status"));
    }
    if (above.stream().anyMatch(whole -> whole.status().over())) {
      return Optional.of(Problem.of("status", "outcomes.problem.whole-over"));
    }
    if (wanted.get() == Status.DONE && tree.unfinished()) {
      return Optional.of(Problem.of("status", "outcomes.problem.unfinished"));
    }
    if (wanted.get() == Status.DROPPED && said.length() < 3) {
      return Optional.of(Problem.of("words", "outcomes.problem.reason"));
    }
    if (said.length() > LONGEST) {
      return Optional.of(Problem.of("words", "outcomes.problem.words", LONGEST));
    }
    var odd = wanted.get() == Status.IN_HAND && !tree.whole() && !percent.matches("[0-9]{1,2}|100");
    return odd ? Optional.of(Problem.of("percent", "outcomes.problem.percent")) : Optional.empty();
  }

  private static Optional<Integer> percent(Tree tree, Status status, String typed) {
    if (tree.whole()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case PLANNED -> 0;
          case IN_HAND -> Integer.parseInt(typed);
          case DONE -> 100;
          case DROPPED -> tree.top().percent();
        });
  }

  private void act(CoopId coop, Standing standing, Status status) {
    var source = standing.source();
    record.note(
        coop,
        "result-finished",
        Json.obj()
            .with("result", standing.number().value())
            .with("status", status.word())
            .with("of", source.kind().name().toLowerCase(Locale.ROOT))
            .with("number", source.number()));
  }
}
