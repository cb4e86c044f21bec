package coop.phyle.statutes;

import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The check-answers page of a founding.
 *
 * @param obstacles what stands between the draft and a vote
 * @param coop slug of the co-op, once founded
 */
public record Review(List<Answered> answers, List<Obstacle> obstacles, List<Asked.Step> steps, Optional<String> coop) {
  /** A question with the clauses its answer writes. */
  public record Answered(String key, int number, boolean done, List<Clause> clauses, List<Asked.Note> notes) {}

  /** Something to mend, and where. */
  public record Obstacle(String link, Problem problem) {}

  /** The first question nobody answered, or the last page. */
  public String next() {
    return answers.stream().filter(a -> !a.done()).findFirst().map(a -> "/questions/" + a.key()).orElse("/founders");
  }

  public boolean untouched() {
    return answers.stream().noneMatch(Answered::done);
  }
}
