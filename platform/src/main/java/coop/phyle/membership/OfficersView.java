package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Offices as members see them.
 *
 * @param running appointments in office today, or appointed for a day to come
 * @param past appointments that are over, newest first
 * @param vacant of secretary and treasurer, those nobody holds today
 * @param directors directors today
 * @param reader who is looking
 */
public record OfficersView(
    List<Term> running, List<Term> past, Set<Office> vacant, int directors, RuleBook rules, PersonId reader, LocalDate today) {
  static OfficersView of(List<Term> all, RuleBook rules, PersonId reader, LocalDate today) {
    var vacant = EnumSet.of(Office.SECRETARY, Office.TREASURER);
    all.stream().filter(t -> t.runs(today)).forEach(t -> vacant.remove(t.officer().office()));
    var directors = (int) all.stream().filter(t -> t.runs(today) && t.officer().office() == Office.DIRECTOR).count();
    return new OfficersView(
        all.stream().filter(t -> t.officer().until().isAfter(today) && t.officer().from().isBefore(t.officer().until())).toList(),
        all.stream().filter(t -> !t.officer().until().isAfter(today)).toList(),
        vacant,
        directors,
        rules,
        reader,
        today);
  }

  public boolean tooFew() {
    return directors < rules.board().minimum();
  }

  /** A term that ends within sixty days: time to propose a successor. */
  public boolean endsSoon(Term term) {
    return term.officer().until().isBefore(today.plusDays(60));
  }

  public boolean mayStepDown(Term term) {
    return term.officer().person().equals(reader) && term.end().isEmpty() && !term.officer().from().isAfter(today);
  }
}
