package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Resolution;
import java.util.List;

/**
 * What the rule book asks of a meeting: the notice and the quorum of the resolutions it takes (statutes, articles on ordinary, special and board
 * resolutions), and what the article on general meetings says of shorter notice, proxies and requisitions.
 */
final class NoticeRule {
  private NoticeRule() {}

  /** Clear days: the longest that any of its business needs, and never less than an ordinary resolution does. */
  static int days(RuleBook rules, MeetingKind kind, List<Item> agenda) {
    var ordinarily = rules.rule(kind.ordinarily()).noticeDays();
    return agenda.stream().flatMap(i -> i.resolution().stream()).mapToInt(r -> rules.rule(r).noticeDays()).reduce(ordinarily, Math::max);
  }

  /** Members needed for a quorum: the greater (or lesser) of a number and a part of the roll, rounded up. */
  static int quorum(RuleBook rules, MeetingKind kind, int roll) {
    return quorum(rules, kind.ordinarily(), roll);
  }

  static int quorum(RuleBook rules, ResolutionKind resolution, int roll) {
    return (int) Math.min(Integer.MAX_VALUE, Resolution.quorumNeeded(rules.rule(resolution).quorum(), roll));
  }

  /** Signatures that require a meeting of so many members: "one tenth, or one hundred if that is fewer", rounded up and at least one. */
  static int requisition(RuleBook rules, int members) {
    return (int) Math.min(Integer.MAX_VALUE, rules.participation().required(members));
  }

  /** Consents that make a shorter notice good: "so much or more", so a part is rounded up. */
  static int consents(RuleBook rules, int entitled) {
    var needed = new Quorum(0, rules.meetings().shorterConsent(), Quorum.Which.GREATER);
    return (int) Math.max(1, Resolution.quorumNeeded(needed, entitled));
  }

  /** Directors decide in person: their votes are not given to another. */
  static int proxies(RuleBook rules, MeetingKind kind) {
    return kind == MeetingKind.BOARD ? 0 : rules.participation().proxies();
  }
}
