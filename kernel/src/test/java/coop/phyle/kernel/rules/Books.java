package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A sound rule book the tests bend one value at a time. */
final class Books {
  static final Fraction HALF = Fraction.of(1, 2);
  static final Quorum QUORUM = new Quorum(3, Fraction.of(1, 4), Quorum.Which.GREATER);

  private Books() {}

  static RuleBook sound() {
    return new RuleBook(
        "test",
        new Profile("Tower Mill", "1 Mill Lane", "Run the mill.", "EUR"),
        new CommonGood("We keep the mill running. We publish our plans.", 12, List.of("energy", "knowledge"), true),
        List.of(
            memberClass("workers", Fraction.of(1, 2), Optional.empty(), 1, 3),
            memberClass("users", Fraction.of(3, 10), Optional.empty(), 1, 3),
            memberClass("supporters", Fraction.of(1, 5), Optional.of(Fraction.of(1, 4)), 0, 1)),
        AbsentClass.COUNT_AGAINST,
        new Admission(Admission.By.BOARD, 16),
        new Resolutions(
            rule(DecisionRule.Electorate.MEMBERS, weighted(HALF, true)),
            rule(DecisionRule.Electorate.MEMBERS, weighted(Fraction.of(3, 4), false)),
            rule(DecisionRule.Electorate.BOARD, heads(HALF, true)),
            EnumSet.of(Matter.AMEND_STATUTES, Matter.REMOVE_MEMBER, Matter.DISSOLVE)),
        new Board(3, 7, 36, 2),
        new Shares(Money.of(100, "EUR"), 10, Money.of(10_000_000, "EUR"), 3, Fraction.percent(5)),
        new Surplus(Fraction.of(3, 10), Fraction.of(1, 5), Fraction.of(1, 10), Fraction.of(2, 5), true),
        new Locks(true, true),
        Audience.EVERYONE,
        new Participation(2, 3, 12, new Quorum(50, Fraction.of(1, 20), Quorum.Which.LESSER)),
        new MeetingRules(Fraction.of(19, 20), 7, 45, 2, 9, 5, 5, 6, Interested.PRESENT),
        new InitiativeRules(4, 3, 14, 2, 6, 2, 21, 10));
  }

  static MemberClass memberClass(String id, Fraction share, Optional<Fraction> cap, int seatsMin, int seatsMax) {
    return new MemberClass(new ClassId(id), id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1), "Those who are " + id + ".",
        share, cap, seatsMin, seatsMax);
  }

  static DecisionRule rule(DecisionRule.Electorate electorate, Test... tests) {
    return new DecisionRule(electorate, 14, 14, QUORUM, List.of(tests), DecisionRule.Secrecy.CHOSEN, 6);
  }

  static Test weighted(Fraction fraction, boolean strict) {
    return new Test(Test.Scope.ALL, null, Test.Basis.CLASS_WEIGHTED, Test.Base.CAST, fraction, strict);
  }

  static Test heads(Fraction fraction, boolean strict) {
    return new Test(Test.Scope.ALL, null, Test.Basis.PER_HEAD, Test.Base.CAST, fraction, strict);
  }
}
