package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.kernel.tally.Test;
import java.util.List;
import java.util.Locale;

/** Each decision rule can be met, and special resolutions are no easier than ordinary ones. */
final class SoundVotes {
  private SoundVotes() {}

  static String path(ResolutionKind kind) {
    return "resolutions." + kind.name().toLowerCase(Locale.ROOT);
  }

  static void check(RuleBook rules, Law law, Findings found) {
    for (var kind : ResolutionKind.values()) {
      var rule = rules.rule(kind);
      var board = kind == ResolutionKind.BOARD;
      var expected = board ? DecisionRule.Electorate.BOARD : DecisionRule.Electorate.MEMBERS;
      found.error(rule.electorate() != expected, Code.ELECTORATE, path(kind) + ".electorate");
      times(rule, path(kind), found);
      quorum(rule.quorum(), board ? rules.board().minimum() : law.minimumFounders(), board, path(kind) + ".quorum", found);
      tests(rule, rules, path(kind) + ".tests", found);
      found.warning(rule.secrecy() == DecisionRule.Secrecy.SECRET && rule.tests().stream().anyMatch(SoundVotes::byClass),
          Code.SECRET_BY_CLASS, path(kind) + ".secrecy");
    }
    special(rules.resolutions(), found);
    for (var matter : List.of(Matter.AMEND_STATUTES, Matter.DISSOLVE)) {
      found.error(!rules.resolutions().specialFor().contains(matter), Code.MATTER_NOT_SPECIAL, "resolutions.specialFor", matter);
    }
    var age = rules.admission().minimumAge();
    found.error(age < 0 || age > 30, Code.AGE_RANGE, "admission.minimumAge", age);
  }

  private static void times(DecisionRule rule, String at, Findings found) {
    var notice = rule.noticeDays();
    var voting = rule.votingDays();
    var repeat = rule.repeatBarMonths();
    found.error(notice < 0 || notice > 365, Code.NOTICE_RANGE, at + ".noticeDays", notice);
    found.error(voting < 1 || voting > 365, Code.VOTING_RANGE, at + ".votingDays", voting);
    found.error(repeat < 0 || repeat > 60, Code.REPEAT_RANGE, at + ".repeatBarMonths", repeat);
    var taken = (long) notice + voting;
    found.warning(repeat > 0 && taken > repeat * 30L, Code.REPEAT_IDLE, at + ".repeatBarMonths", taken, repeat);
  }

  private static void quorum(Quorum quorum, int fewest, boolean board, String at, Findings found) {
    var broken = quorum.number() < 0 || SoundClasses.outside(quorum.fraction());
    found.error(broken, Code.QUORUM_RANGE, at, quorum.number(), quorum.fraction());
    if (!broken && fewest > 0) {
      var needed = Resolution.quorumNeeded(quorum, fewest);
      if (board) {
        found.error(needed > fewest, Code.QUORUM_IMPOSSIBLE, at, needed, fewest);
      } else {
        found.warning(needed > fewest, Code.QUORUM_IMPOSSIBLE, at, needed, fewest);
      }
    }
  }

  private static void tests(DecisionRule rule, RuleBook rules, String at, Findings found) {
    found.error(rule.tests().isEmpty(), Code.TESTS_NONE, at);
    var number = 0;
    for (var test : rule.tests()) {
      number++;
      var only = test.only();
      found.error(test.strict() && test.fraction().equals(Fraction.ONE), Code.TEST_IMPOSSIBLE, at, number);
      found.error(!test.strict() && test.fraction().isZero(), Code.TEST_IDLE, at, number);
      if (only != null) {
        found.error(rules.memberClass(only).isEmpty(), Code.TEST_CLASS_UNKNOWN, at, number, only.key());
      }
    }
    found.error(!rule.tests().isEmpty() && rule.tests().stream().noneMatch(SoundVotes::majority), Code.TESTS_NO_MAJORITY, at);
  }

  private static void special(Resolutions resolutions, Findings found) {
    var special = highest(resolutions.special());
    var ordinary = highest(resolutions.ordinary());
    found.error(special.compareTo(ordinary) < 0, Code.SPECIAL_WEAKER, "resolutions.special.tests", special, ordinary);
    for (var roll : List.of(10L, 100L, 1_000L)) {
      var specialNeeds = Resolution.quorumNeeded(resolutions.special().quorum(), roll);
      var ordinaryNeeds = Resolution.quorumNeeded(resolutions.ordinary().quorum(), roll);
      if (specialNeeds < ordinaryNeeds) {
        found.error(true, Code.SPECIAL_QUORUM_WEAKER, "resolutions.special.quorum", roll, specialNeeds, ordinaryNeeds);
        return;
      }
    }
  }

  /** The highest threshold any test of the rule sets. */
  static Fraction highest(DecisionRule rule) {
    return rule.tests().stream().map(Test::fraction).max(Fraction::compareTo).orElse(Fraction.ZERO);
  }

  static boolean byClass(Test test) {
    return test.scope() != Test.Scope.ALL || test.basis() == Test.Basis.CLASS_WEIGHTED;
  }

  private static boolean majority(Test test) {
    var compared = test.fraction().compareTo(Fraction.of(1, 2));
    return compared > 0 || (compared == 0 && test.strict());
  }
}
