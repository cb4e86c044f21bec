package coop.phyle.membership;

import coop.phyle.kernel.rules.Board;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Statutes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts members into offices for the rules' term and takes them out. */
@Service
@Transactional
class AppointingOfficers implements Officers {
  private final Appointments appointments;
  private final Members members;
  private final Admissions admissions;
  private final Statutes statutes;
  private final MembershipActs acts;
  private final Today today;

  AppointingOfficers(
      Appointments appointments, Members members, Admissions admissions, Statutes statutes, MembershipActs acts, Today today) {
    this.appointments = appointments;
    this.members = members;
    this.admissions = admissions;
    this.statutes = statutes;
    this.acts = acts;
    this.today = today;
  }

  @Override
  public Appointing appoint(CoopId coop, MemberId member, Office office, LocalDate from, OptionalInt decision) {
    return appoint(coop, member, office, from, from.plusMonths(statutes.inForce(coop).rules().board().termMonths()), decision);
  }

  @Override
  public Appointing appoint(CoopId coop, MemberId member, Office office, LocalDate from, LocalDate until, OptionalInt decision) {
    admissions.serialise(coop);
    var found = members.find(coop, member).filter(m -> m.leaves().map(from::isBefore).orElse(true) && !m.admitted().isAfter(from));
    if (found.isEmpty()) {
      return new Appointing.NotAMember();
    }
    var rules = statutes.inForce(coop).rules();
    var terms = appointments.all(coop);
    var refusal = terms.stream()
        .filter(t -> t.isFor(member, office) && t.touches(from, until))
        .findFirst()
        .<Appointing>map(t -> new Appointing.AlreadyInOffice(t.officer().until()))
        .or(() -> termsUsedUp(terms, member, office, from, rules.board()))
        .or(() -> office == Office.DIRECTOR ? seatTaken(terms, found.get(), from, until, rules) : Optional.empty());
    return refusal.orElseGet(() -> enter(coop, member, office, from, until, decision));
  }

  /** Enters an appointment nothing stands against; founding comes straight here. */
  Appointing enter(CoopId coop, MemberId member, Office office, LocalDate from, LocalDate until, OptionalInt decision) {
    appointments.add(coop, member, office, from, until, decision);
    acts.appointed(coop, member, office, from, until);
    return new Appointing.Appointed(from, until);
  }

  @Override
  public Vacating end(CoopId coop, MemberId member, Office office, OptionalInt decision) {
    var kind = decision.isPresent() ? TermEnd.REMOVED : TermEnd.STEPPED_DOWN;
    return vacate(coop, member, office, kind, decision, Optional.empty());
  }

  /** An officer steps down; only whoever acts for the member in office can. */
  Vacating stepDown(CoopId coop, MemberId member, Office office, PersonId by) {
    if (members.of(coop, by).stream().noneMatch(m -> m.id().equals(member))) {
      return new Vacating.NotInOffice();
    }
    return vacate(coop, member, office, TermEnd.STEPPED_DOWN, OptionalInt.empty(), Optional.of(by));
  }

  private Vacating vacate(CoopId coop, MemberId member, Office office, TermEnd kind, OptionalInt decision, Optional<PersonId> by) {
    admissions.serialise(coop);
    var day = today.date();
    var running = appointments.all(coop).stream().filter(t -> t.isFor(member, office) && t.runs(day) && t.end().isEmpty()).findFirst();
    if (running.isEmpty()) {
      return new Vacating.NotInOffice();
    }
    appointments.end(coop, running.get(), day, kind, decision, by);
    acts.vacated(coop, member, office, day);
    return new Vacating.Vacated(day);
  }

  /** Ends all offices of a member whose membership ends. */
  Set<Office> vacateAll(CoopId coop, Endings.Note note) {
    var vacated = EnumSet.noneOf(Office.class);
    for (var term : appointments.all(coop)) {
      if (term.officer().member().equals(note.member()) && term.end().isEmpty() && term.officer().until().isAfter(note.on())) {
        appointments.end(coop, term, note.on(), TermEnd.LEFT, note.decision(), note.by());
        acts.vacated(coop, note.member(), term.officer().office(), note.on());
        vacated.add(term.officer().office());
      }
    }
    return vacated;
  }

  /** Every appointment there ever was. */
  @Transactional(readOnly = true)
  List<Term> all(CoopId coop) {
    return appointments.all(coop);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Officer> today(CoopId coop) {
    return appointments.all(coop).stream().filter(t -> t.runs(today.date())).map(Term::officer).toList();
  }

  /** Counts the unbroken row of terms that ends where the new one begins. */
  private static Optional<Appointing> termsUsedUp(List<Term> terms, MemberId member, Office office, LocalDate from, Board board) {
    var begins = from;
    var served = 0;
    for (var term : terms.stream().filter(t -> t.isFor(member, office)).toList()) {
      if (term.officer().until().equals(begins)) {
        served++;
        begins = term.officer().from();
      }
    }
    var allowed = board.maximumTerms();
    return allowed > 0 && served >= allowed ? Optional.of(new Appointing.TermsUsedUp(allowed)) : Optional.empty();
  }

  private static Optional<Appointing> seatTaken(List<Term> terms, Member member, LocalDate from, LocalDate until, RuleBook rules) {
    var sitting = terms.stream().filter(t -> t.officer().office() == Office.DIRECTOR && t.touches(from, until)).toList();
    if (sitting.stream().filter(t -> t.runs(from)).count() >= rules.board().maximum()) {
      return Optional.of(new Appointing.BoardFull(rules.board().maximum()));
    }
    var seats = rules.memberClass(member.memberClass()).map(c -> c.seatsMax()).orElse(0);
    var ofClass = sitting.stream().filter(t -> t.runs(from) && t.memberClass().equals(member.memberClass())).count();
    return ofClass >= seats ? Optional.of(new Appointing.ClassSeatsFull(seats)) : Optional.empty();
  }
}
