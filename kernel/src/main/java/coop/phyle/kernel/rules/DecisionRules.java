package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test;
import java.util.Set;

/**
 * The JSON of a decision rule, on its own because a recount needs no more than this:
 * {@code {"electorate":"members","noticeDays":14,"votingDays":14,"quorum":{"number":3,"fraction":"1/4","which":"greater"},
 * "tests":[{"scope":"all","basis":"per-head","base":"cast","fraction":"1/2","strict":true}],"secrecy":"chosen","repeatBarMonths":6}}.
 * A test of one class also has {@code "only":"workers"}.
 */
public final class DecisionRules {
  private DecisionRules() {}

  /** Throws {@link InvalidJson} naming the path of the first fault. */
  public static DecisionRule read(Json.Obj json) {
    json.only(Set.of("electorate", "noticeDays", "votingDays", "quorum", "tests", "secrecy", "repeatBarMonths"));
    return new DecisionRule(
        json.choice("electorate", DecisionRule.Electorate.class),
        json.integer("noticeDays"),
        json.integer("votingDays"),
        json.in("quorum", DecisionRules::quorum),
        json.each("tests", test -> test(test.asObject())),
        json.choice("secrecy", DecisionRule.Secrecy.class),
        json.integer("repeatBarMonths"));
  }

  public static Json.Obj write(DecisionRule rule) {
    return Json.obj()
        .with("electorate", rule.electorate())
        .with("noticeDays", rule.noticeDays())
        .with("votingDays", rule.votingDays())
        .with("quorum", write(rule.quorum()))
        .with("tests", rule.tests().stream().map(DecisionRules::write).toList())
        .with("secrecy", rule.secrecy())
        .with("repeatBarMonths", rule.repeatBarMonths());
  }

  static Quorum quorum(Json.Obj json) {
    json.only(Set.of("number", "fraction", "which"));
    return new Quorum(json.integer("number"), json.as("fraction", Fraction::parse), json.choice("which", Quorum.Which.class));
  }

  static Json.Obj write(Quorum quorum) {
    return Json.obj()
        .with("number", quorum.number())
        .with("fraction", quorum.fraction().toString())
        .with("which", quorum.which());
  }

  private static Test test(Json.Obj json) {
    json.only(Set.of("scope", "only", "basis", "base", "fraction", "strict"));
    return new Test(
        json.choice("scope", Test.Scope.class),
        json.has("only") ? json.as("only", ClassId::new) : null,
        json.choice("basis", Test.Basis.class),
        json.choice("base", Test.Base.class),
        json.as("fraction", Fraction::parse),
        json.flag("strict"));
  }

  private static Json.Obj write(Test test) {
    var json = Json.obj().with("scope", test.scope());
    var only = test.only();
    if (only != null) {
      json = json.with("only", only.key());
    }
    return json.with("basis", test.basis())
        .with("base", test.base())
        .with("fraction", test.fraction().toString())
        .with("strict", test.strict());
  }
}
