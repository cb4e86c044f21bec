package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.statutes.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody fills in to join, as typed.
 *
 * @param as "person" or "organisation"
 * @param name the applicant's own name
 * @param organisation the organisation's name, where it is to be the member
 * @param born date of birth, {@code 1990-05-31}; checked against the rules' minimum age and not kept
 * @param accepts version of the statutes the applicant accepts; empty for none
 * @param invitation code of the invitation they follow; empty for none
 */
public record Application(
    String memberClass, String as, String name, String organisation, String address, String born, String accepts, String invitation) {
  /** The longest name an account can have. */
  private static final int LONGEST_NAME = 120;

  public static Application blank(String memberClass, String name, String invitation) {
    return new Application(memberClass, "person", name, "", "", "", "", invitation);
  }

  public boolean asOrganisation() {
    return as.equals("organisation");
  }

  List<Problem> check(Version statutes, LocalDate today) {
    var problems = new ArrayList<Problem>();
    if (statutes.rules().classes().stream().noneMatch(c -> c.id().key().equals(memberClass))) {
      problems.add(Problem.of("memberClass", "membership.problem.class"));
    }
    if (asOrganisation() && !named(organisation)) {
      problems.add(Problem.of("organisation", "membership.problem.name"));
    }
    if (!named(name)) {
      problems.add(Problem.of("name", "membership.problem.name"));
    }
    if (address.isBlank() || address.length() > 500) {
      problems.add(Problem.of("address", "membership.problem.address"));
    }
    var age = statutes.rules().admission().minimumAge();
    if (!asOrganisation() && age > 0) {
      oldEnough(age, today).ifPresent(problems::add);
    }
    if (!accepts.equals(String.valueOf(statutes.number()))) {
      problems.add(Problem.of("accepts", "membership.problem.accepts", statutes.number()));
    }
    return problems;
  }

  Request request(RequestId id, PersonId person, int version, Instant at) {
    var joins = asOrganisation() ? Optional.of(organisation.strip()) : Optional.<String>empty();
    return new Request(id, person, name.strip(), joins, address.strip(), new ClassId(memberClass), version, at, Optional.empty());
  }

  private Optional<Problem> oldEnough(int age, LocalDate today) {
    try {
      var day = LocalDate.parse(born.strip());
      if (day.isAfter(today) || day.isBefore(today.minusYears(130))) {
        return Optional.of(Problem.of("born", "membership.problem.born"));
      }
      return day.plusYears(age).isAfter(today) ? Optional.of(Problem.of("born", "membership.problem.too-young", age)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(Problem.of("born", "membership.problem.born"));
    }
  }

  static boolean named(String name) {
    return !name.isBlank() && name.strip().length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
  }
}
