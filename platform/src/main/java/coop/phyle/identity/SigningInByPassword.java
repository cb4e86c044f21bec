package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs people in by password, and lets them set one. Hashing runs outside any transaction: it takes long and holds no connection. */
@Component
class SigningInByPassword {
  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  /** What a try came to. WRONG covers an unknown address and an account without password too. */
  sealed interface Tried {
    record Right(PersonId person) implements Tried {}

    record Wrong() implements Tried {}

    record Busy() implements Tried {}
  }

  private final People people;
  private final Passwords passwords;
  private final PasswordHashing hashing;

  SigningInByPassword(People people, Passwords passwords, PasswordHashing hashing) {
    this.people = people;
    this.passwords = passwords;
    this.hashing = hashing;
  }

  Tried tryOut(Optional<Email> email, String password) {
    var person = email.flatMap(people::byEmail).map(Person::id);
    var usable = password.length() <= LONGEST ? password : "";
    return switch (hashing.match(usable, person.flatMap(passwords::hash))) {
      case RIGHT -> new Tried.Right(person.orElseThrow());
      case WRONG -> new Tried.Wrong();
      case BUSY -> new Tried.Busy();
    };
  }

  /** Sets or replaces a password; who has one must show it. Empty when done. */
  List<Problem> set(PersonId person, String current, String fresh) {
    var old = passwords.hash(person);
    if (old.isPresent()) {
      switch (hashing.match(current, old)) {
        case RIGHT -> {}
        case WRONG -> {
          return List.of(Problem.of("current", "identity.password.wrong"));
        }
        case BUSY -> {
          return List.of(Problem.of("", "identity.password.busy"));
        }
      }
    }
    var faults = faults(people.find(person).orElseThrow(), fresh);
    return faults.isEmpty() ? store(person, fresh) : faults;
  }

  private List<Problem> store(PersonId person, String fresh) {
    var hash = hashing.hash(fresh);
    hash.ifPresent(value -> passwords.set(person, value));
    return hash.isPresent() ? List.of() : List.of(Problem.of("", "identity.password.busy"));
  }

  /** Length is what counts (NIST SP 800-63B §5.1.1.2); what anybody could guess from the account is refused. */
  static List<Problem> faults(Person self, String fresh) {
    if (fresh.length() < SHORTEST || fresh.length() > LONGEST) {
      return List.of(Problem.of("fresh", "identity.password.length", SHORTEST, LONGEST));
    }
    var plain = fresh.toLowerCase(Locale.ROOT);
    var own = plain.equals(self.email().value()) || plain.equals(self.name().toLowerCase(Locale.ROOT));
    var monotone = plain.chars().distinct().count() < 4;
    return own || monotone ? List.of(Problem.of("fresh", "identity.password.guessable")) : List.of();
  }
}
