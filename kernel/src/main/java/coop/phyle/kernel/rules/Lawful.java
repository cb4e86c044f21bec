package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import java.util.List;

/** The rules keep the bounds of the law. */
final class Lawful {
  private Lawful() {}

  static void check(RuleBook rules, Law law, Findings found) {
    found.error(rules.board().minimum() < law.minimumDirectors(), Code.LAW_DIRECTORS, "board.minimum", law.name(), law.minimumDirectors());
    found.error(rules.admission().minimumAge() < law.minimumAge(), Code.LAW_AGE, "admission.minimumAge", law.name(), law.minimumAge());
    votes(rules, law, found);
    var proxies = rules.participation().proxies();
    found.error(proxies > law.proxies(), Code.LAW_PROXIES, "participation.proxies", law.name(), law.proxies());
    found.error(beyond(rules.participation().requisition(), law.requisition()), Code.LAW_REQUISITION, "participation.requisition", law.name(), law.requisition());
    meetings(rules.meetings(), law, found);
    classes(rules, law, found);
    money(rules, law, found);
    commonGood(rules, law, found);
  }

  /** Whether some number of members would need more than this part of them: of few members a fixed number above one is more than any part. */
  private static boolean beyond(Quorum needed, Fraction most) {
    var more = needed.fraction().compareTo(most) > 0;
    return most.compareTo(Fraction.ONE) < 0
        && switch (needed.which()) {
          case LESSER -> more && needed.number() > 1;
          case GREATER -> more || needed.number() > 1;
        };
  }

  private static void meetings(MeetingRules meetings, Law law, Findings found) {
    found.error(meetings.shorterConsent().compareTo(law.shorterConsent()) < 0,
        Code.LAW_SHORTER_CONSENT, "meetings.shorterConsent", law.name(), law.shorterConsent());
    found.error(meetings.shortestDays() < law.shortestDays(), Code.LAW_SHORTEST_NOTICE, "meetings.shortestDays", law.name(), law.shortestDays());
    found.error(meetings.annualMonths() > law.annualMonths(), Code.LAW_ANNUAL, "meetings.annualMonths", law.name(), law.annualMonths());
  }

  private static void votes(RuleBook rules, Law law, Findings found) {
    for (var kind : List.of(ResolutionKind.ORDINARY, ResolutionKind.SPECIAL)) {
      var rule = rules.rule(kind);
      var at = SoundVotes.path(kind);
      found.error(rule.noticeDays() < law.noticeDays(), Code.LAW_NOTICE, at + ".noticeDays", law.name(), law.noticeDays());
      found.error(rule.votingDays() < law.votingDays(), Code.LAW_VOTING, at + ".votingDays", law.name(), law.votingDays());
    }
    var special = rules.resolutions().special();
    below(special, law.special(), Code.LAW_SPECIAL, "resolutions.special.tests", law, found);
    var forAmending = rules.resolutions().specialFor().contains(Matter.AMEND_STATUTES) ? special : rules.resolutions().ordinary();
    below(forAmending, law.amendment(), Code.LAW_AMENDMENT, "resolutions.special.tests", law, found);
    for (var matter : law.specialFor().stream().sorted().toList()) {
      found.error(!rules.resolutions().specialFor().contains(matter), Code.LAW_MATTER, "resolutions.specialFor", law.name(), matter);
    }
    found.error(law.oneVoteEach() && SoundClasses.weighted(rules), Code.LAW_ONE_VOTE, "resolutions.ordinary.tests", law.name());
  }

  private static void below(DecisionRule rule, Fraction least, Code code, String field, Law law, Findings found) {
    found.error(SoundVotes.highest(rule).compareTo(least) < 0, code, field, law.name(), least);
  }

  private static void classes(RuleBook rules, Law law, Findings found) {
    var bounds = law.classes();
    found.error(rules.classes().size() < bounds.minimum(), Code.LAW_CLASSES, "classes", law.name(), bounds.minimum());
    for (var c : rules.classes()) {
      var at = "classes." + c.id();
      found.error(c.share().compareTo(bounds.shareLeast()) < 0, Code.LAW_SHARE_LEAST, at + ".share", law.name(), bounds.shareLeast());
      found.error(c.share().compareTo(bounds.shareMost()) > 0, Code.LAW_SHARE_MOST, at + ".share", law.name(), bounds.shareMost());
      var most = bounds.caps().get(c.id());
      if (most != null) {
        found.error(c.cap().isEmpty() || c.cap().get().compareTo(most) > 0, Code.LAW_CAP, at + ".cap", law.name(), most);
      }
    }
  }

  private static void money(RuleBook rules, Law law, Findings found) {
    var surplus = rules.surplus();
    var bounds = law.surplus();
    found.error(surplus.reserve().compareTo(bounds.reserve()) < 0, Code.LAW_RESERVE, "surplus.reserve", law.name(), bounds.reserve());
    found.error(surplus.education().compareTo(bounds.education()) < 0,
        Code.LAW_EDUCATION, "surplus.education", law.name(), bounds.education());
    found.error(surplus.commons().compareTo(bounds.commons()) < 0, Code.LAW_COMMONS, "surplus.commons", law.name(), bounds.commons());
    found.error(surplus.members().compareTo(bounds.members()) > 0, Code.LAW_MEMBERS, "surplus.members", law.name(), bounds.members());
    found.error(bounds.indivisible() && !surplus.indivisible(), Code.LAW_INDIVISIBLE, "surplus.indivisible", law.name());
    var shares = rules.shares();
    law.maximumHolding().ifPresent(most -> {
      var same = most.currency().equals(shares.maximum().currency());
      found.error(same && shares.maximum().minor() > most.minor(), Code.LAW_HOLDING, "shares.maximum", law.name(), most);
      found.warning(!same, Code.LAW_HOLDING_CURRENCY, "shares.maximum", law.name(), most);
    });
    found.error(shares.interestCap().compareTo(law.interestCap()) > 0,
        Code.LAW_INTEREST, "shares.interestCap", law.name(), law.interestCap());
  }

  private static void commonGood(RuleBook rules, Law law, Findings found) {
    var bounds = law.commonGood();
    found.error(bounds.lock() && !rules.locks().commonGood(), Code.LAW_LOCK_COMMON_GOOD, "locks.commonGood", law.name());
    found.error(bounds.assets() && !rules.locks().assets(), Code.LAW_LOCK_ASSETS, "locks.assets", law.name());
    var months = rules.commonGood().reportMonths();
    found.error(bounds.reportMonths() > 0 && (months == 0 || months > bounds.reportMonths()),
        Code.LAW_REPORT, "commonGood.reportMonths", law.name(), bounds.reportMonths());
    found.error(bounds.approved() && !rules.commonGood().approvedByMembers(),
        Code.LAW_REPORT_APPROVED, "commonGood.approvedByMembers", law.name());
    found.error(bounds.openBooks() && rules.books() != Audience.EVERYONE, Code.LAW_BOOKS, "books", law.name());
  }
}
