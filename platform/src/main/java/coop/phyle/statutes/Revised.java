package coop.phyle.statutes;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.rules.Board;
import coop.phyle.kernel.rules.CommonGood;
import coop.phyle.kernel.rules.InitiativeRules;
import coop.phyle.kernel.rules.Locks;
import coop.phyle.kernel.rules.MeetingRules;
import coop.phyle.kernel.rules.MemberClass;
import coop.phyle.kernel.rules.Participation;
import coop.phyle.kernel.rules.Profile;
import coop.phyle.kernel.rules.Resolutions;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.Shares;
import coop.phyle.kernel.rules.Surplus;
import coop.phyle.kernel.tally.AbsentClass;
import java.util.List;
import java.util.Optional;

/** A rule book with one part replaced. */
final class Revised {
  private Revised() {}

  static RuleBook with(RuleBook r, Profile profile) {
    return new RuleBook(r.preset(), profile, r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, CommonGood good) {
    return new RuleBook(r.preset(), r.profile(), good, r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, List<MemberClass> classes, AbsentClass absent) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), classes, absent, r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, Admission admission) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), admission, r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, Resolutions resolutions) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), resolutions, r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, Board board) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), board, r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, Shares shares) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), shares, r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, Surplus surplus) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), surplus, r.locks(), r.books(), r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, Locks locks, Audience books) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), locks, books, r.participation(), r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, Participation participation) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(), participation, r.meetings(), r.initiatives());
  }

  static RuleBook with(RuleBook r, MeetingRules meetings) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), meetings, r.initiatives());
  }

  static RuleBook with(RuleBook r, InitiativeRules initiatives) {
    return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), r.books(), r.participation(), r.meetings(), initiatives);
  }

  static MemberClass weighing(MemberClass c, Fraction share, Optional<Fraction> cap) {
    return new MemberClass(c.id(), c.name(), c.belongs(), share, cap, c.seatsMin(), c.seatsMax());
  }

  static MemberClass seated(MemberClass c, int least, int most) {
    return new MemberClass(c.id(), c.name(), c.belongs(), c.share(), c.cap(), least, most);
  }
}
