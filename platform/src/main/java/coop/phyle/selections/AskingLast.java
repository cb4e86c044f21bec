package coop.phyle.selections;

import coop.phyle.circles.Coordinating;
import coop.phyle.membership.Appointing;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Asks the person everybody else consented to. A yes fills the role by itself, a no opens the next round. */
@Service
@Transactional
class AskingLast {
  private final Selections selections;
  private final Steps steps;
  private final Officers officers;
  private final Coordinating coordinating;
  private final SelectionAgenda agenda;
  private final SelectionActs acts;
  private final TellingChoosers telling;
  private final Site site;
  private final Clock clock;

  AskingLast(
      Selections selections, Steps steps, Officers officers, Coordinating coordinating, SelectionAgenda agenda, SelectionActs acts, TellingChoosers telling,
      Site site, Clock clock) {
    this.selections = selections;
    this.steps = steps;
    this.officers = officers;
    this.coordinating = coordinating;
    this.agenda = agenda;
    this.acts = acts;
    this.telling = telling;
    this.site = site;
    this.clock = clock;
  }

  /** Where the register does not take them nothing changes, and they are told why. */
  public Step answer(Coop coop, VoteNumber number, PersonId by, boolean willing, String words) {
    acts.inOrder(coop.id());
    var found = selections.lock(coop.id(), number).filter(one -> asked(one).filter(person -> person.person().equals(by)).isPresent());
    if (found.isEmpty()) {
      return new Step.Gone();
    }
    var said = words.strip();
    if (said.length() > 2_000 || (!willing && said.length() < 3)) {
      return Step.Refused.of("words", "selections.problem.words");
    }
    var course = found.get();
    var round = course.proposals().getLast().round();
    steps.reply(course.selection(), round, new Course.Reply(willing, said), by, clock.instant());
    if (!willing) {
      telling.declined(coop, course);
      return new Step.Done(number);
    }
    return fill(coop, course, asked(course).orElseThrow(), round);
  }

  /** Who is asked now. */
  static Optional<Course.Chooser> asked(Course course) {
    return course.stage() == Stage.ASKING ? course.chooser(course.proposals().getLast().nominee()) : Optional.empty();
  }

  private Step fill(Coop coop, Course course, Course.Chooser chosen, int round) {
    var s = course.selection();
    var today = clock.instant().atZone(site.zone()).toLocalDate();
    var until = s.termEnds().isAfter(today) ? s.termEnds() : today.plusMonths(1);
    var refusal = takes(s, chosen, today, until);
    if (refusal.isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Step.Refused.of("", refusal.get());
    }
    var filling = new Course.Filling(round, today, until);
    steps.fill(s, filling);
    agenda.planTerm(s, until);
    acts.filled(s, filling, chosen);
    telling.filled(coop, course, chosen, until);
    return new Step.Done(s.number());
  }

  /** Puts them into the role in place of who holds it; a message key where that cannot be. */
  private Optional<String> takes(Selection s, Course.Chooser chosen, LocalDate today, LocalDate until) {
    return switch (s.role()) {
      case OTHER -> Optional.empty();
      case COORDINATOR -> coordinating.handOver(s.coop(), s.circle().orElseThrow(), chosen.person(), chosen.person())
          ? Optional.empty() : Optional.of("selections.refusal.left-circle");
      case SECRETARY, TREASURER -> {
        var office = s.role().office().orElseThrow();
        officers.today(s.coop()).stream().filter(o -> o.office() == office).map(Officer::member)
            .forEach(member -> officers.end(s.coop(), member, office, OptionalInt.empty()));
        yield refusal(officers.appoint(s.coop(), chosen.member(), office, today, until, OptionalInt.empty()));
      }
    };
  }

  private static Optional<String> refusal(Appointing appointed) {
    return switch (appointed) {
      case Appointing.Appointed done -> Optional.empty();
      case Appointing.NotAMember unused -> Optional.of("selections.refusal.not-a-member");
      case Appointing.AlreadyInOffice unused -> Optional.of("selections.refusal.already-in-office");
      case Appointing.TermsUsedUp unused -> Optional.of("selections.refusal.terms-used-up");
      case Appointing.BoardFull unused -> throw new IllegalStateException("no seat on the board is given here");
      case Appointing.ClassSeatsFull unused -> throw new IllegalStateException("no seat on the board is given here");
    };
  }
}
