package coop.phyle.deciding;

import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;

/** Which kinds of resolution can settle a matter. The kind follows the matter; a proposer may choose a higher one, never a lower. */
final class Kinds {
  private Kinds() {}

  /** Lowest first: the first is what a decision becomes when its proposer asks for nothing. */
  static List<ResolutionKind> open(RuleBook rules, Matter matter, Subject subject, boolean byDirector) {
    if (rules.resolutions().specialFor().contains(matter)) {
      return List.of(ResolutionKind.SPECIAL);
    }
    var kinds = new ArrayList<>(List.of(ResolutionKind.ORDINARY, ResolutionKind.SPECIAL));
    if (byDirector && boardMay(rules, matter, subject)) {
      kinds.add(ResolutionKind.BOARD);
    }
    return kinds;
  }

  /** The board never decides who sits on it, nor what the statutes say. */
  private static boolean boardMay(RuleBook rules, Matter matter, Subject subject) {
    return switch (matter) {
      case STATEMENT, ADOPT_POLICY, REPEAL_POLICY -> true;
      case ADMIT_MEMBER -> rules.admission().by() == Admission.By.BOARD;
      case APPOINT_OFFICER, REMOVE_OFFICER -> !Office.DIRECTOR.name().equals(subject.values().get("office"));
      case AMEND_STATUTES, REMOVE_MEMBER, DISSOLVE -> false;
    };
  }
}
