package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs people in by a link sent to their address. An address without account gets the same link: following it makes the account. */
@Component
@Transactional
class SigningInByLink {
  /** What following a link came to. */
  sealed interface Followed {
    record Done(PersonId person, String next) implements Followed {}

    /** Used before, too old, or never sent. */
    record Gone() implements Followed {}

    /** A new person has to say what they are called; the link stays good. */
    record NameWanted(List<Problem> problems) implements Followed {}

    /** The new address of an account was taken by another account meanwhile. */
    record AddressTaken() implements Followed {}
  }

  /** What a link would do, for the page that asks for the click. */
  record Offer(Email email, boolean newcomer, boolean changesAddress, String next) {}

  private final SignInLinks links;
  private final People people;
  private final Accounts accounts;
  private final Courier courier;

  SigningInByLink(SignInLinks links, People people, Accounts accounts, Courier courier) {
    this.links = links;
    this.people = people;
    this.accounts = accounts;
    this.courier = courier;
  }

  /** The same work for known and unknown addresses, so that neither page nor time tells them apart. */
  void ask(Email email, Locale locale, String next) {
    var language = people.byEmail(email).map(Person::locale).orElse(locale);
    var secret = links.keep(new SignInLinks.Link(email, null, language, next));
    courier.post(letter(email, language, "identity.mail.link", secret));
  }

  /** A link that makes the address the person's; the old address is told. */
  void askChange(PersonId person, Email email) {
    var self = people.find(person).orElseThrow();
    var secret = links.keep(new SignInLinks.Link(email, person, self.locale(), "/account"));
    courier.post(letter(email, self.locale(), "identity.mail.change", secret));
  }

  @Transactional(readOnly = true)
  Optional<Offer> offer(Secret secret) {
    return links.find(secret).map(link -> new Offer(link.email(), newcomer(link), link.person() != null, link.next()));
  }

  /** @param name what a new person is called; nobody else is renamed by it */
  Followed follow(Secret secret, String name) {
    var faults = Names.faults(name);
    if (!faults.isEmpty() && links.find(secret).filter(this::newcomer).isPresent()) {
      return new Followed.NameWanted(faults);
    }
    return links.take(secret).map(link -> follow(link, name)).orElseGet(Followed.Gone::new);
  }

  private Followed follow(SignInLinks.Link link, String name) {
    var person = link.person();
    if (person == null) {
      return new Followed.Done(people.findOrCreate(link.email(), name, link.locale()), link.next());
    }
    var self = people.find(person).orElseThrow();
    if (!accounts.moveTo(person, link.email())) {
      return new Followed.AddressTaken();
    }
    courier.post(
        new Letter(self.email(), self.locale(), "identity.mail.moved.subject", "identity.mail.moved.body", List.of(), ""));
    return new Followed.Done(person, link.next());
  }

  private boolean newcomer(SignInLinks.Link link) {
    return link.person() == null && people.byEmail(link.email()).isEmpty();
  }

  private static Letter letter(Email to, Locale locale, String key, Secret secret) {
    return new Letter(
        to, locale, key + ".subject", key + ".body", List.of(SignInLinks.VALID.toMinutes()), "/sign-in/link/" + secret.text());
  }
}
