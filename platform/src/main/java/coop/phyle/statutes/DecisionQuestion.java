package coop.phyle.statutes;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.Participation;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.Resolutions;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How each kind of resolution is taken. Fields are named by kind: "special.noticeDays", "special.fraction.0". */
record DecisionQuestion() implements Question {
  static final int MOST_TESTS = 4;

  @Override
  public String key() {
    return "decisions";
  }

  @Override
  public List<String> paths() {
    return List.of("resolutions", "participation", "meetings", "initiatives");
  }

  @Override
  public Map<String, String> shown(RuleBook rules) {
    var shown = new HashMap<String, String>();
    for (var kind : ResolutionKind.values()) {
      show(shown, Typed.choice(kind) + ".", rules.rule(kind));
    }
    var participation = rules.participation();
    shown.put("proxies", String.valueOf(participation.proxies()));
    shown.put("delegations", String.valueOf(participation.delegations()));
    shown.put("delegationMonths", String.valueOf(participation.delegationMonths()));
    shown.put("requisitionNumber", String.valueOf(participation.requisition().number()));
    shown.put("requisitionPart", Typed.part(participation.requisition().fraction()));
    MeetingFields.show(shown, rules.meetings());
    InitiativeFields.show(shown, rules.initiatives());
    rules.resolutions().specialFor().forEach(m -> shown.put("for." + Typed.choice(m), "on"));
    return shown;
  }

  private static void show(Map<String, String> shown, String at, DecisionRule rule) {
    shown.put(at + "noticeDays", String.valueOf(rule.noticeDays()));
    shown.put(at + "votingDays", String.valueOf(rule.votingDays()));
    shown.put(at + "quorumNumber", String.valueOf(rule.quorum().number()));
    shown.put(at + "quorumPart", Typed.part(rule.quorum().fraction()));
    shown.put(at + "quorumWhich", Typed.choice(rule.quorum().which()));
    shown.put(at + "secrecy", Typed.choice(rule.secrecy()));
    shown.put(at + "repeatBarMonths", String.valueOf(rule.repeatBarMonths()));
    for (var i = 0; i < rule.tests().size(); i++) {
      var test = rule.tests().get(i);
      shown.put(at + "fraction." + i, Typed.part(test.fraction()));
      shown.put(at + "strict." + i, test.strict() ? "strict" : "least");
      shown.put(at + "base." + i, Typed.choice(test.base()));
      shown.put(at + "basis." + i, Typed.choice(test.basis()));
      shown.put(at + "scope." + i, test.only() == null ? Typed.choice(test.scope()) : "class." + test.only());
    }
  }

  @Override
  public RuleBook read(RuleBook rules, Form form) {
    var was = rules.resolutions();
    var specialFor = EnumSet.noneOf(Matter.class);
    Arrays.stream(Matter.values()).filter(m -> form.flag("for." + Typed.choice(m))).forEach(specialFor::add);
    var resolutions =
        new Resolutions(
            rule(rules, form, "ordinary.", was.ordinary()),
            rule(rules, form, "special.", was.special()),
            rule(rules, form, "board.", was.board()),
            specialFor);
    var revised = Revised.with(Revised.with(Revised.with(rules, resolutions), participation(form)), MeetingFields.read(form));
    return Revised.with(revised, InitiativeFields.read(form));
  }

  private static Participation participation(Form form) {
    var requisition = new Quorum(form.whole("requisitionNumber", 1, 100_000), form.part("requisitionPart"), Quorum.Which.LESSER);
    return new Participation(form.whole("proxies", 0, 100), form.whole("delegations", 0, 100), form.whole("delegationMonths", 1, 120), requisition);
  }

  private static DecisionRule rule(RuleBook rules, Form form, String at, DecisionRule was) {
    var quorum =
        new Quorum(
            form.whole(at + "quorumNumber", 0, 100_000),
            form.part(at + "quorumPart"),
            form.choice(at + "quorumWhich", Quorum.Which.class, "choose"));
    var tests = new ArrayList<Test>();
    for (var i = 0; i < MOST_TESTS; i++) {
      test(rules, form, at, i).ifPresent(tests::add);
    }
    if (tests.isEmpty()) {
      form.fault(at + "fraction.0", "test.none");
      tests.addAll(was.tests());
    }
    return new DecisionRule(
        was.electorate(),
        form.whole(at + "noticeDays", 0, 365),
        form.whole(at + "votingDays", 1, 365),
        quorum,
        tests,
        form.choice(at + "secrecy", DecisionRule.Secrecy.class, "choose"),
        form.whole(at + "repeatBarMonths", 0, 120));
  }

  /** An empty threshold drops the row. */
  private static Optional<Test> test(RuleBook rules, Form form, String at, int i) {
    if (!form.has(at + "fraction." + i)) {
      return Optional.empty();
    }
    Fraction fraction = form.part(at + "fraction." + i);
    var typedScope = form.raw(at + "scope." + i);
    var only = only(rules, typedScope);
    var scope = only != null ? Test.Scope.ONE_CLASS : form.choice(at + "scope." + i, Test.Scope.class, "choose");
    if (only == null && scope == Test.Scope.ONE_CLASS) {
      form.fault(at + "scope." + i, "choose");
      scope = Test.Scope.ALL;
    }
    var base = form.choice(at + "base." + i, Test.Base.class, "choose");
    var basis = form.choice(at + "basis." + i, Test.Basis.class, "choose");
    return Optional.of(new Test(scope, only, basis, base, fraction, form.raw(at + "strict." + i).equals("strict")));
  }

  private static @Nullable ClassId only(RuleBook rules, String typed) {
    for (var c : rules.classes()) {
      if (typed.equals("class." + c.id())) {
        return c.id();
      }
    }
    return null;
  }
}
