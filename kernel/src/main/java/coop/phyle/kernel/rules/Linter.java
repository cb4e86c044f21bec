package coop.phyle.kernel.rules;

import java.util.List;

/** Refuses rules that contradict each other or the law, and says why. Rules with an error cannot be adopted. */
public final class Linter {
  private Linter() {}

  /** Everything found, contradictions before breaches of the law; empty for sound rules. */
  public static List<Finding> check(RuleBook rules, Law law) {
    var found = new Findings();
    SoundTexts.check(rules, found);
    SoundClasses.check(rules, found);
    SoundVotes.check(rules, law, found);
    SoundMeetings.check(rules, found);
    SoundInitiatives.check(rules, found);
    SoundMoney.check(rules, found);
    Lawful.check(rules, law, found);
    return found.all();
  }

  /** Whether this many founders are enough for the law and for the rules' own quorum. */
  public static List<Finding> checkFounders(RuleBook rules, Law law, int founders) {
    var found = new Findings();
    found.error(founders < law.minimumFounders(), Code.LAW_FOUNDERS, "founders", law.name(), law.minimumFounders(), founders);
    for (var kind : List.of(ResolutionKind.ORDINARY, ResolutionKind.SPECIAL)) {
      var needed = coop.phyle.kernel.tally.Resolution.quorumNeeded(rules.rule(kind).quorum(), founders);
      found.error(needed > founders, Code.QUORUM_IMPOSSIBLE, SoundVotes.path(kind) + ".quorum", needed, founders);
    }
    return found.all();
  }
}
