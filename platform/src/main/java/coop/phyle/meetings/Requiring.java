package coop.phyle.meetings;

import coop.phyle.identity.Coops;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.notices.Notices;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members require a general meeting for business they state. When a tenth of the members, or the number the rules say if that is fewer, have signed,
 * a legal clock starts: the board gives notice within so many months and the meeting is held within so many weeks, both counted from that day; else
 * some of those who signed may convene it together (statutes, "General meetings and votes"). Signatures can be taken back until then.
 */
@Service
public class Requiring {
  private final Requisitions requisitions;
  private final Members members;
  private final Statutes statutes;
  private final Acts acts;
  private final Calendar calendar;
  private final Notices notices;
  private final Coops coops;
  private final Site site;
  private final Clock clock;

  Requiring(
      Requisitions requisitions, Members members, Statutes statutes, Acts acts, Calendar calendar, Notices notices, Coops coops, Site site, Clock clock) {
    this.requisitions = requisitions;
    this.members = members;
    this.statutes = statutes;
    this.acts = acts;
    this.calendar = calendar;
    this.notices = notices;
    this.coops = coops;
    this.site = site;
    this.clock = clock;
  }

  sealed interface Outcome {}

  record Opened(int number) implements Outcome {}

  record Refused(List<Problem> problems) implements Outcome {}

  /**
   * Opens a requisition that others have gathered support for and signs it for them all: part of the caller's transaction, so that its clock starts with the last of them.
   *
   * @param title 3 to 160 characters
   * @param business Markdown, 10 to 20,000 characters
   * @param signatories members with who signs for each
   * @return its number
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int file(CoopId coop, String title, String business, PersonId by, Map<MemberId, PersonId> signatories) {
    var number = requisitions.put(coop, title, business, by, now());
    signatories.forEach((member, person) -> requisitions.sign(coop, number, member, person, now()));
    reach(coop, requisitions.find(coop, number).orElseThrow());
    return number;
  }

  /** Opens a requisition and signs it for the person's own membership. */
  @Transactional
  Outcome open(CoopId coop, Draft draft, PersonId by) {
    var problems = new ArrayList<Problem>();
    if (!Typed.fits(draft.value("title"), 3, CheckingDrafts.LONGEST_TITLE)) {
      problems.add(Problem.of("title", "meetings.problem.title", CheckingDrafts.LONGEST_TITLE));
    }
    if (!Typed.fits(draft.value("business"), 10, CheckingDrafts.LONGEST_BODY)) {
      problems.add(Problem.of("business", "meetings.problem.business", CheckingDrafts.LONGEST_BODY));
    }
    var own = members.of(coop, by);
    if (own.isEmpty() || !problems.isEmpty()) {
      return new Refused(problems.isEmpty() ? List.of(Problem.of("", "meetings.problem.not-entitled")) : problems);
    }
    var number = requisitions.put(coop, draft.value("title"), draft.value("business"), by, now());
    sign(coop, number, own.getFirst().id(), by);
    return new Opened(number);
  }

  @Transactional
  Step sign(CoopId coop, int number, MemberId member, PersonId by) {
    var found = requisitions.lock(coop, number);
    if (found.isEmpty() || members.of(coop, by).stream().noneMatch(m -> m.id().equals(member))) {
      return Step.refused("meetings.problem.not-entitled");
    }
    requisitions.sign(coop, number, member, by, now());
    if (found.get().clock().isEmpty()) {
      reach(coop, found.get());
    }
    return Step.DONE;
  }

  @Transactional
  Step takeBack(CoopId coop, int number, MemberId member, PersonId by) {
    var found = requisitions.lock(coop, number);
    if (found.isEmpty() || members.of(coop, by).stream().noneMatch(m -> m.id().equals(member))) {
      return Step.refused("meetings.problem.not-entitled");
    }
    return found.get().clock().isEmpty() && requisitions.takeBack(coop, number, member, now()) ? Step.DONE : Step.refused("meetings.problem.signatures-stand");
  }

  /** Only those who are members now count. */
  private void reach(CoopId coop, Requisition requisition) {
    var roll = members.roll(coop);
    var signed = new HashSet<>(requisitions.signed(coop, requisition.number()));
    var valid = (int) roll.stream().filter(v -> signed.contains(v.member())).count();
    var rules = statutes.inForce(coop).rules();
    var needed = NoticeRule.requisition(rules, roll.size());
    if (valid < needed) {
      return;
    }
    var today = today();
    var legal = new Requisition.Clock(
        now(), needed, valid, today.plusMonths(rules.meetings().callMonths()), today.plusWeeks(rules.meetings().holdWeeks()), rules.meetings().conveners());
    requisitions.reach(coop, requisition.number(), roll.size(), legal);
    acts.required(coop, requisition, legal, roll.size());
    calendar.planRequisition(coop, requisition.number(), start(legal.conveneBy().minusDays(7)), start(legal.conveneBy().plusDays(1)));
    tell(coop, requisition, members.directors(coop).stream().map(Voter::votes).toList(), "meetings.mail.required", legal.conveneBy(), legal.holdBy());
  }

  /** Once the board's time is over without a notice, signatories join to convene, as many as the statutes ask. */
  @Transactional
  Step join(CoopId coop, int number, MemberId member, PersonId by) {
    var found = requisitions.lock(coop, number).filter(r -> r.overdue(today()));
    if (found.isEmpty()) {
      return Step.refused("meetings.problem.not-overdue");
    }
    var own = members.of(coop, by).stream().anyMatch(m -> m.id().equals(member));
    if (!own || !requisitions.signed(coop, number).contains(member)) {
      return Step.refused("meetings.problem.signatories-convene");
    }
    requisitions.join(coop, number, member, by, now());
    return Step.DONE;
  }

  /** Whether this person is one of enough who convene. */
  boolean convenes(CoopId coop, Requisition requisition, PersonId person) {
    var joined = requisitions.conveners(coop, requisition.number());
    var enough = requisition.clock().filter(c -> joined.size() >= c.conveners()).isPresent();
    return enough && members.of(coop, person).stream().anyMatch(m -> joined.contains(m.id()));
  }

  /** Run a week before the board's time ends and when it has: reminds the board, then tells those who signed. */
  @Transactional
  void remind(CoopId coop, int number) {
    var waiting = requisitions.find(coop, number).filter(r -> r.clock().isPresent() && r.calledAt().isEmpty());
    waiting.ifPresent(r -> {
      var legal = r.clock().orElseThrow();
      if (r.overdue(today())) {
        var signed = new HashSet<>(requisitions.signed(coop, number));
        var people = members.roll(coop).stream().filter(v -> signed.contains(v.member())).map(Voter::votes).distinct().toList();
        tell(coop, r, people, "meetings.mail.overdue", legal.conveneBy(), legal.conveners());
      } else {
        tell(coop, r, members.directors(coop).stream().map(Voter::votes).toList(), "meetings.mail.convene", legal.conveneBy(), legal.holdBy());
      }
    });
  }

  private void tell(CoopId coop, Requisition requisition, Collection<PersonId> people, String key, Object... rest) {
    var where = coops.byId(coop).orElseThrow();
    var args = new ArrayList<Object>(List.of(requisition.title(), where.name()));
    args.addAll(List.of(rest));
    notices.sendToAll(people, key + ".subject", key + ".body", args, "/c/" + where.slug() + "/meetings/requisitions/" + requisition.number());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), site.zone());
  }

  private Instant start(LocalDate day) {
    return day.atTime(9, 0).atZone(site.zone()).toInstant();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
