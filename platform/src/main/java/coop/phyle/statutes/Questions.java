package coop.phyle.statutes;

import java.util.List;
import java.util.Optional;

/** The eleven questions, in order. */
final class Questions {
  static final List<Question> ALL =
      List.of(
          new PurposeQuestions.Name(),
          new PurposeQuestions.Purpose(),
          new PurposeQuestions.Objects(),
          new ClassQuestions.Classes(),
          new ClassQuestions.Weights(),
          new ClassQuestions.Joining(),
          new DecisionQuestion(),
          new CapitalQuestions.Directors(),
          new CapitalQuestions.Holdings(),
          new CapitalQuestions.Sharing(),
          new PurposeQuestions.Openness());

  private Questions() {}

  static Optional<Question> find(String key) {
    return ALL.stream().filter(q -> q.key().equals(key)).findFirst();
  }

  /** 1 to 11. */
  static int number(Question question) {
    return ALL.indexOf(question) + 1;
  }

  /** The question that settles a rule-book path; the most particular one. A class's own key in the path is left out of the match. */
  static Question about(String full) {
    var path = full.replaceFirst("^classes\\.[^.]+\\.(share|cap|seats).*$", "classes.$1").replaceFirst("^classes\\.seats.*$", "classes.seats");
    return ALL.stream().filter(q -> q.settles(path)).max((a, b) -> Integer.compare(reach(a, path), reach(b, path))).orElse(ALL.getFirst());
  }

  private static int reach(Question question, String path) {
    return question.paths().stream().filter(p -> path.equals(p) || path.startsWith(p + ".")).mapToInt(String::length).max().orElse(0);
  }
}
