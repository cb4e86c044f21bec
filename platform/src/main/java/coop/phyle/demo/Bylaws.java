package coop.phyle.demo;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.CommonGood;
import coop.phyle.kernel.rules.MemberClass;
import coop.phyle.kernel.rules.Participation;
import coop.phyle.kernel.rules.Profile;
import coop.phyle.kernel.rules.Resolutions;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import java.util.List;
import java.util.Optional;

/** Turns a preset's rule book into a story's own. */
record Bylaws(RuleBook rules) {
  Bylaws named(String name, String office, String objects, String purpose) {
    var r = rules;
    var good = r.commonGood();
    return with(
        new Profile(name, office, objects, r.profile().currency()),
        new CommonGood(purpose, good.reportMonths(), good.themes(), good.approvedByMembers()),
        r.classes(),
        r.admission(),
        r.resolutions());
  }

  Bylaws classes(List<MemberClass> classes) {
    return with(rules.profile(), rules.commonGood(), classes, rules.admission(), rules.resolutions());
  }

  /** Members admitted at once, by the board or by resolution. */
  Bylaws admitting(Admission.By by) {
    return with(rules.profile(), rules.commonGood(), rules.classes(), new Admission(by, rules.admission().minimumAge()), rules.resolutions());
  }

  /** Another length of ordinary votes. */
  Bylaws ordinaryDays(int days) {
    var o = rules.resolutions().ordinary();
    var longer = new DecisionRule(o.electorate(), o.noticeDays(), days, o.quorum(), o.tests(), o.secrecy(), o.repeatBarMonths());
    var all = rules.resolutions();
    return with(
        rules.profile(),
        rules.commonGood(),
        rules.classes(),
        rules.admission(),
        new Resolutions(longer, all.special(), all.board(), all.specialFor()));
  }

  static MemberClass memberClass(String id, String name, String belongs, int percent, int seatsMin, int seatsMax) {
    return new MemberClass(new ClassId(id), name, belongs, Fraction.percent(percent), Optional.empty(), seatsMin, seatsMax);
  }

  /** A delegate carries so many votes of others, for at most so many months. */
  Bylaws lending(int votes, int months) {
    var p = rules.participation();
    var r = rules;
    return new Bylaws(
        new RuleBook(
            r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(),
            new Participation(p.proxies(), votes, months, p.requisition()), r.meetings(), r.initiatives()));
  }

  private Bylaws with(Profile profile, CommonGood good, List<MemberClass> classes, Admission admission, Resolutions resolutions) {
    var r = rules;
    return new Bylaws(
        new RuleBook(
            r.preset(), profile, good, classes, r.absentClass(), admission, resolutions, r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives()));
  }
}
