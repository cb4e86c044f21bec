package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.Founding;
import coop.phyle.statutes.UponFounding;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the register: the founders in the order they joined, numbered from 1, and their first offices. */
@Component
class FoundingRegister implements UponFounding {
  private final AdmittingMembers admitting;
  private final AppointingOfficers officers;
  private final Today today;

  FoundingRegister(AdmittingMembers admitting, AppointingOfficers officers, Today today) {
    this.admitting = admitting;
    this.officers = officers;
    this.today = today;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void founded(Founding founding) {
    var coop = founding.coop().id();
    var day = today.dayOf(founding.at());
    var basis = new Basis(Basis.Means.FOUNDING, Optional.empty(), OptionalInt.empty(), Optional.empty());
    var lines = founding.founders().stream().map(f -> line(f, day)).toList();
    var entered = admitting.admit(coop, basis, lines);
    var until = day.plusMonths(founding.rules().board().termMonths());
    for (int i = 0; i < entered.size(); i++) {
      for (var office : Office.values()) {
        if (founding.founders().get(i).offices().contains(office)) {
          officers.enter(coop, entered.get(i).id(), office, day, until, OptionalInt.empty());
        }
      }
    }
  }

  private static NewMember line(Founder founder, LocalDate day) {
    return new NewMember(
        new Joiner.Person(founder.person()), founder.memberClass(), founder.name(), founder.address(), day, OptionalInt.empty(), OptionalInt.of(1));
  }
}
