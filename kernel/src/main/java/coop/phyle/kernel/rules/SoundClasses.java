package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Classes, weights, caps and board seats fit each other. */
final class SoundClasses {
  private static final int MOST = 20;

  private SoundClasses() {}

  static void check(RuleBook rules, Findings found) {
    var classes = rules.classes();
    found.error(classes.isEmpty(), Code.CLASSES_NONE, "classes");
    found.error(classes.size() > MOST, Code.CLASSES_MANY, "classes", MOST);
    var ids = new HashSet<ClassId>();
    var names = new HashSet<String>();
    for (var c : classes) {
      found.error(!ids.add(c.id()), Code.CLASS_ID_TWICE, "classes." + c.id(), c.id().key());
      found.error(!names.add(SoundTexts.folded(c.name())), Code.CLASS_NAME_TWICE, "classes." + c.id() + ".name", c.name());
    }
    weights(rules, found);
    board(rules, found);
  }

  /** Whether any vote of the members is weighted by class. */
  static boolean weighted(RuleBook rules) {
    return Stream.of(rules.resolutions().ordinary(), rules.resolutions().special())
        .flatMap(rule -> rule.tests().stream())
        .anyMatch(test -> test.basis() == Test.Basis.CLASS_WEIGHTED && test.scope() == Test.Scope.ALL);
  }

  private static void weights(RuleBook rules, Findings found) {
    var weighted = weighted(rules);
    found.error(weighted && rules.classes().size() == 1, Code.WEIGHTS_SINGLE_CLASS, "classes");
    for (var c : rules.classes()) {
      var at = "classes." + c.id();
      found.error(outside(c.share()), Code.CLASS_SHARE_RANGE, at + ".share", c.share());
      found.error(weighted && c.share().isZero(), Code.CLASS_SHARE_ZERO, at + ".share");
      c.cap().ifPresent(cap -> found.error(
          cap.compareTo(Fraction.ZERO) <= 0 || cap.compareTo(Fraction.ONE) >= 0, Code.CAP_RANGE, at + ".cap", cap));
    }
    var sum = sum(rules.classes().stream().map(MemberClass::share).toList());
    found.error(!rules.classes().isEmpty() && !sum.equals(Fraction.ONE), Code.CLASSES_SHARE_SUM, "classes.share", sum);
    var caps = rules.classes().stream().flatMap(c -> c.cap().stream()).toList();
    found.error(!caps.isEmpty() && caps.size() == rules.classes().size() && sum(caps).compareTo(Fraction.ONE) < 0,
        Code.CAPS_SUM, "classes.cap", sum(caps));
  }

  private static void board(RuleBook rules, Findings found) {
    var board = rules.board();
    found.error(board.minimum() < 1 || board.maximum() < board.minimum() || board.maximum() > 100,
        Code.BOARD_RANGE, "board.maximum", board.minimum(), board.maximum());
    found.error(board.termMonths() < 1 || board.termMonths() > 120, Code.BOARD_TERM_RANGE, "board.termMonths", board.termMonths());
    found.error(board.maximumTerms() < 0, Code.BOARD_TERMS_RANGE, "board.maximumTerms", board.maximumTerms());
    var kept = 0L;
    var allowed = 0L;
    for (var c : rules.classes()) {
      found.error(c.seatsMin() < 0 || c.seatsMax() < c.seatsMin(),
          Code.CLASS_SEATS_RANGE, "classes." + c.id() + ".seatsMax", c.seatsMin(), c.seatsMax());
      kept += c.seatsMin();
      allowed += c.seatsMax();
    }
    found.error(kept > board.maximum(), Code.BOARD_SEATS_MANY, "classes.seats", kept, board.maximum());
    found.error(allowed < board.minimum(), Code.BOARD_SEATS_FEW, "classes.seats", allowed, board.minimum());
  }

  static boolean outside(Fraction part) {
    return part.compareTo(Fraction.ZERO) < 0 || part.compareTo(Fraction.ONE) > 0;
  }

  static Fraction sum(List<Fraction> parts) {
    return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
