package coop.phyle.kernel.verify;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.rules.Board;
import coop.phyle.kernel.rules.CommonGood;
import coop.phyle.kernel.rules.InitiativeRules;
import coop.phyle.kernel.rules.Locks;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.MemberClass;
import coop.phyle.kernel.rules.MeetingRules;
import coop.phyle.kernel.rules.Participation;
import coop.phyle.kernel.rules.Profile;
import coop.phyle.kernel.rules.Resolutions;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.Shares;
import coop.phyle.kernel.rules.Surplus;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.DecisionRule.Electorate;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test;
import coop.phyle.kernel.tally.Test.Base;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Test.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somerset-style weights: stewards 50, workers 25, investors 25; ordinary weighted, special per head and in each class. */
final class SampleRules {
  static final ClassId STEWARDS = new ClassId("stewards");
  static final ClassId WORKERS = new ClassId("workers");
  static final ClassId INVESTORS = new ClassId("investors");

  private SampleRules() {}

  static RuleBook rules(String name) {
    var weighted = new Test(Scope.ALL, null, Basis.CLASS_WEIGHTED, Base.CAST, Fraction.of(1, 2), true);
    var perHead = new Test(Scope.ALL, null, Basis.PER_HEAD, Base.CAST, Fraction.of(3, 4), false);
    var each = new Test(Scope.EACH_CLASS, null, Basis.PER_HEAD, Base.CAST, Fraction.of(1, 2), true);
    var eur = Money.of(100_00, "EUR");
    return new RuleBook(
        "somerset",
        new Profile(name, "Charlton Mackrell", "Affordable sites for land-based livelihoods.", "EUR"),
        new CommonGood("To keep land in common.", 12, List.of("soil"), true),
        List.of(memberClass(STEWARDS, 50), memberClass(WORKERS, 25), memberClass(INVESTORS, 25)),
        AbsentClass.RENORMALISE,
        new Admission(Admission.By.BOARD, 16),
        new Resolutions(rule(Electorate.MEMBERS, weighted), rule(Electorate.MEMBERS, perHead, each), rule(Electorate.BOARD, perHead), Set.of(Matter.AMEND_STATUTES)),
        new Board(3, 9, 36, 2),
        new Shares(eur, 1, Money.of(100_000_00, "EUR"), 6, Fraction.percent(3)),
        new Surplus(Fraction.percent(50), Fraction.percent(20), Fraction.percent(10), Fraction.percent(20), true),
        new Locks(true, true),
        Audience.EVERYONE,
        Participation.SILENT,
        MeetingRules.SILENT,
        InitiativeRules.SILENT);
  }

  private static MemberClass memberClass(ClassId id, long percent) {
    return new MemberClass(id, id.key(), "Whoever is one of the " + id, Fraction.percent(percent), Optional.empty(), 0, 9);
  }

  private static DecisionRule rule(Electorate electorate, Test... tests) {
    var quorum = new Quorum(3, Fraction.of(1, 10), Quorum.Which.GREATER);
    return new DecisionRule(electorate, 14, 7, quorum, List.of(tests), DecisionRule.Secrecy.CHOSEN, 0);
  }
}
