package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.Quorum;
import java.util.List;
import java.util.Set;

/**
 * The whole rule of a count.
 *
 * @param quorum voters needed, blank ballots included
 * @param tests every one must be met; only on papers for choosing
 */
public record CountRule(Method method, Quorum quorum, List<Share> tests) {
  /** No quorum: the lesser of nobody and nothing. */
  public static final Quorum NO_QUORUM = new Quorum(0, Fraction.ZERO, Quorum.Which.GREATER);

  public CountRule {
    tests = List.copyOf(tests);
  }

  /** Without quorum and tests. */
  public static CountRule of(Method method) {
    return new CountRule(method, NO_QUORUM, List.of());
  }

  /** Whether ballots of this paper can be counted by this rule. */
  public boolean counts(Paper paper) {
    return method.counts(paper) && (tests.isEmpty() || new Method.Positions().counts(paper));
  }

  public Json.Obj write() {
    return Json.obj()
        .with("method", method.write())
        .with("quorum", Json.obj().with("number", quorum.number()).with("fraction", quorum.fraction().toString()).with("which", quorum.which()))
        .with("tests", tests.stream().map(Share::write).toList());
  }

  /** {@link coop.phyle.kernel.json.InvalidJson} names the first fault. */
  public static CountRule read(Json.Obj written) {
    written.only(Set.of("method", "quorum", "tests"));
    return new CountRule(
        written.in("method", MethodJson::read), written.in("quorum", CountRule::quorum), written.each("tests", test -> Share.read(test.asObject())));
  }

  private static Quorum quorum(Json.Obj written) {
    written.only(Set.of("number", "fraction", "which"));
    return new Quorum(written.integer("number"), written.as("fraction", Fraction::parse), written.choice("which", Quorum.Which.class));
  }
}
