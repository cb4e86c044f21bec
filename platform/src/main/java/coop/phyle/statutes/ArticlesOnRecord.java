package coop.phyle.statutes;

import static coop.phyle.statutes.ArticlesOnMeetings.resolutionFor;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.RuleBook;

/** The externalities report, books and record, amendment, dissolution and closing terms. */
final class ArticlesOnRecord {
  private ArticlesOnRecord() {}

  static void write(Writing writing, RuleBook rules) {
    writing
        .article("report", w -> report(w, rules))
        .article(
            "books",
            w ->
                w.clauseAs("open", "open." + ArticlesOnMembers.small(rules.books()), "books")
                    .standing("kept").clause("year", "meetings.yearEnds", w.words.month(rules.meetings().yearEnds())).standing("audit").standing("record"))
        .article("amendment", w -> amendment(w, rules))
        .article("dissolution", w -> dissolution(w, rules))
        .article("final", w -> w.standing("seal").standing("notices").standing("disputes").standing("law"));
  }

  private static void report(Writing w, RuleBook rules) {
    var good = rules.commonGood();
    if (good.reportMonths() == 0) {
      w.clauseAs("due", "due.never", "commonGood.reportMonths");
      return;
    }
    w.clause("due", "commonGood.reportMonths", w.words.count("month", good.reportMonths()))
        .clause("themes", "commonGood.themes", w.words.list(good.themes()))
        .clauseAs("approved", good.approvedByMembers() ? "approved.members" : "approved.board", "commonGood.approvedByMembers")
        .standing("published");
  }

  private static void amendment(Writing w, RuleBook rules) {
    w.clause("how", "resolutions.specialFor", w.words.say(resolutionFor(Matter.AMEND_STATUTES, rules)))
        .standing("versions")
        .clauseAs("commongood", rules.locks().commonGood() ? "commongood.locked" : "commongood.open", "locks.commonGood", String.valueOf(Articles.number("purpose")))
        .standing("registration")
        .standing("consent", "rights");
  }

  private static void dissolution(Writing w, RuleBook rules) {
    w.clause("how", "resolutions.specialFor", w.words.say(resolutionFor(Matter.DISSOLVE, rules)))
        .standing("debts")
        .clauseAs("assets", rules.locks().assets() ? "assets.locked" : "assets.open", "locks.assets")
        .standing("liquidators");
  }
}
