package coop.phyle.deciding;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The notice board's "How this is decided": one line for each part of the rule. */
final class RuleBoard {
  private static final Set<String> NAMED_PARTS = Set.of("1/2", "1/3", "2/3", "1/4", "3/4", "1");

  private RuleBoard() {}

  /** One line: what, and how much. */
  record Line(Words what, Words figure) {}

  static List<Line> lines(RuleBook rules, ResolutionKind kind, boolean secret) {
    var rule = rules.rule(kind);
    var lines = new ArrayList<Line>();
    lines.add(new Line(Words.of("deciding.rule.votes"), Words.of("deciding.rule.votes." + small(rule.electorate()))));
    for (var test : rule.tests()) {
      lines.add(new Line(scope(rules, test, test == rule.tests().getFirst()), figure(test)));
    }
    lines.add(new Line(Words.of("deciding.rule.quorum"), quorum(rule.quorum())));
    lines.add(new Line(Words.of("deciding.rule.notice"), Words.of("deciding.rule.clear-days", rule.noticeDays())));
    lines.add(new Line(Words.of("deciding.rule.voting"), Words.of("deciding.rule.days", rule.votingDays())));
    lines.add(new Line(Words.of("deciding.rule.ballots"), Words.of(secret ? "deciding.rule.secret" : "deciding.rule.open")));
    return repeat(lines, rule);
  }

  private static List<Line> repeat(List<Line> lines, DecisionRule rule) {
    if (rule.repeatBarMonths() > 0) {
      lines.add(new Line(Words.of("deciding.rule.repeat"), Words.of("deciding.rule.months", rule.repeatBarMonths())));
    }
    return lines;
  }

  private static Words scope(RuleBook rules, Test test, boolean first) {
    var only = test.only();
    return switch (test.scope()) {
      case ALL -> Words.of(first ? "deciding.rule.passes" : "deciding.rule.and-all");
      case EACH_CLASS -> Words.of(first ? "deciding.rule.passes-each" : "deciding.rule.and-each");
      case ONE_CLASS -> Words.of("deciding.rule.and-class", only == null ? "" : Tallies.name(rules, only));
    };
  }

  private static Words figure(Test test) {
    var how = test.basis() == Test.Basis.CLASS_WEIGHTED ? "weighted" : small(test.base());
    return Words.of("deciding.rule.figure." + how, threshold(test));
  }

  /** "more than 1/2", "at least 3/4". */
  static Words threshold(Test test) {
    return Words.of(test.strict() ? "deciding.more-than" : "deciding.at-least", part(test.fraction()));
  }

  static Object part(Fraction fraction) {
    return NAMED_PARTS.contains(fraction.toString()) ? Words.of("deciding.part." + fraction.toString().replace('/', '-')) : fraction;
  }

  private static Words quorum(Quorum quorum) {
    if (quorum.fraction().isZero()) {
      return Words.of("deciding.rule.quorum.number", quorum.number());
    }
    return quorum.number() == 0 && quorum.which() == Quorum.Which.GREATER
        ? Words.of("deciding.rule.quorum.part", quorum.fraction())
        : Words.of("deciding.rule.quorum." + small(quorum.which()), quorum.number(), quorum.fraction());
  }

  static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
