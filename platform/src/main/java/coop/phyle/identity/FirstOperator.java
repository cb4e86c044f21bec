package coop.phyle.identity;

import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the account of whoever sets a server up. */
@Component
public class FirstOperator {
  private final People people;
  private final SigningInByPassword passwords;
  private final Operators operators;

  FirstOperator(People people, SigningInByPassword passwords, Operators operators) {
    this.people = people;
    this.passwords = passwords;
    this.operators = operators;
  }

  /** Nothing is kept unless the answer is empty. Faults name the fields {@code name}, {@code email} and {@code fresh}, the password. */
  @Transactional
  public List<Problem> appoint(String name, String typed, String password, Locale locale) {
    var problems = new ArrayList<>(Names.faults(name));
    var email = Email.read(typed);
    if (email.isEmpty()) {
      problems.add(Problem.of("email", "identity.email.shape"));
    } else {
      problems.addAll(SigningInByPassword.faults(new Person(new PersonId(Ids.next()), name, email.get(), locale), password));
    }
    if (problems.isEmpty()) {
      var person = people.findOrCreate(email.orElseThrow(), name, locale);
      problems.addAll(passwords.set(person, "", password));
      if (problems.isEmpty()) {
        operators.appoint(person);
      }
    }
    return problems;
  }
}
