package coop.phyle.meetings;

import coop.phyle.membership.Member;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requisitions for one reader. Members see who signed: it is theirs to ask each other. */
@Service
@Transactional(readOnly = true)
class ReadingRequisitions {
  private final Requisitions requisitions;
  private final Requiring requiring;
  private final Members members;
  private final Statutes statutes;
  private final Running running;

  ReadingRequisitions(Requisitions requisitions, Requiring requiring, Members members, Statutes statutes, Running running) {
    this.requisitions = requisitions;
    this.requiring = requiring;
    this.members = members;
    this.statutes = statutes;
    this.running = running;
  }

  public List<RequisitionPages.Row> all(CoopId coop) {
    var needed = NoticeRule.requisition(statutes.inForce(coop).rules(), members.count(coop));
    return requisitions.all(coop).stream()
        .map(r -> new RequisitionPages.Row(
            r.number(), r.title(), requisitions.signed(coop, r.number()).size(), r.clock().map(Requisition.Clock::needed).orElse(needed),
            r.clock().map(Requisition.Clock::conveneBy), r.calledAt().isPresent()))
        .toList();
  }

  public RequisitionPages.Rules rules(CoopId coop) {
    var rules = statutes.inForce(coop).rules().meetings();
    return new RequisitionPages.Rules(rules.callMonths(), rules.holdWeeks(), rules.conveners());
  }

  public Optional<RequisitionPages.Shown> show(CoopId coop, int number, Viewer viewer) {
    return requisitions.find(coop, number).map(r -> show(coop, r, viewer));
  }

  private RequisitionPages.Shown show(CoopId coop, Requisition r, Viewer viewer) {
    var roll = members.roll(coop);
    var signed = new HashSet<>(requisitions.signed(coop, r.number()));
    var conveners = new HashSet<>(requisitions.conveners(coop, r.number()));
    var needed = NoticeRule.requisition(statutes.inForce(coop).rules(), roll.size());
    var names = roll.stream().filter(v -> signed.contains(v.member())).map(Voter::name).toList();
    return new RequisitionPages.Shown(
        r.number(), r.title(), ReadingMeetings.content(r.business()), names.size(), r.clock().map(Requisition.Clock::needed).orElse(needed), names,
        r.clock().map(Requisition.Clock::conveneBy), r.clock().map(Requisition.Clock::holdBy), r.calledAt().isPresent(), r.overdue(requiring.today()), conveners.size(),
        r.clock().map(Requisition.Clock::conveners).orElse(0), r.meeting(), r.clock().isPresent() && mayDraft(coop, r, viewer), seats(members.of(coop, viewer.self()), signed, conveners));
  }

  private static List<RequisitionPages.Seat> seats(List<Member> own, Set<MemberId> signed, Set<MemberId> conveners) {
    return own.stream().map(m -> new RequisitionPages.Seat(m.id().toString(), m.name(), signed.contains(m.id()), conveners.contains(m.id()))).toList();
  }

  /** Whether the reader may draft the meeting it asks for: an officer, or one of those who convene. */
  boolean mayDraft(CoopId coop, Requisition requisition, Viewer viewer) {
    return requisition.calledAt().isEmpty() && (running.may(viewer) || (requisition.overdue(requiring.today()) && requiring.convenes(coop, requisition, viewer.self())));
  }
}
