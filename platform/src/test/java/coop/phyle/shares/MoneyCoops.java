package coop.phyle.shares;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.SignedIn;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.rules.Shares;
import coop.phyle.kernel.rules.Translation;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.FoundingCoops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Co-ops with a treasurer and members, whose shares are 25 euros, from 2 to 10 a member. */
@Component
public class MoneyCoops {
  private final FoundingCoops founding;
  private final People people;
  private final Tenancy tenancy;
  private final TransactionTemplate transactions;

  MoneyCoops(FoundingCoops founding, People people, Tenancy tenancy, TransactionTemplate transactions) {
    this.founding = founding;
    this.people = people;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  /** A co-op and its founders. */
  public record Founded(Coop coop, PersonId secretary, PersonId treasurer, PersonId member) {
    public String url(String rest) {
      return "/c/" + coop.slug() + rest;
    }
  }

  public Founded found(Audience books) {
    var secretary = person("Aina Ferrer");
    var treasurer = person("Oriol Puig");
    var member = person("Mercè Vila");
    var rules = rules(books);
    var classes = rules.classes();
    var founders = List.of(
        new Founder(secretary, "Aina Ferrer", "Carrer Nou 1, Girona", classes.get(0).id(), Set.of(Office.SECRETARY, Office.DIRECTOR), true),
        new Founder(treasurer, "Oriol Puig", "Carrer Nou 2, Girona", classes.get(1).id(), Set.of(Office.TREASURER, Office.DIRECTOR), true),
        new Founder(member, "Mercè Vila", "Carrer Nou 3, Girona", classes.get(2).id(), Set.of(Office.DIRECTOR), true));
    var outcome = founding.found(rules, founders);
    if (!(outcome instanceof FoundingCoops.Outcome.Founded founded)) {
      throw new IllegalStateException(outcome.toString());
    }
    return new Founded(founded.coop(), secretary, treasurer, member);
  }

  public PersonId person(String name) {
    return people.findOrCreate(new Email("p" + UUID.randomUUID().toString().replace("-", "") + "@horta.example"), name, Locale.ENGLISH);
  }

  public <T> T in(Founded coop, Supplier<T> work) {
    return tenancy.in(coop.coop().id(), () -> transactions.execute(status -> work.get()));
  }

  public static Authentication as(PersonId person) {
    return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person, "Test", Locale.ENGLISH, false), "", List.of());
  }

  private static RuleBook rules(Audience books) {
    try (var in = MoneyCoops.class.getResourceAsStream("/statutes/presets/" + (books == Audience.EVERYONE ? "open-co-op" : "scic") + ".json")) {
      var preset = Translation.of(Json.parseObject(new String(in.readAllBytes(), StandardCharsets.UTF_8)), "en");
      var json = preset.object("rules");
      var name = "Horta " + UUID.randomUUID().toString().substring(0, 8);
      var profile = json.object("profile").with("name", name).with("office", "Girona").with("objects", "Food for the Ter valley.");
      var r = RuleBooks.read(json.with("profile", profile));
      var shares = new Shares(Money.of(2500, "EUR"), 2, Money.of(25000, "EUR"), 6, Fraction.percent(2));
      return new RuleBook(r.preset(), r.profile(), r.commonGood(), r.classes(), r.absentClass(), r.admission(), r.resolutions(), r.board(), shares,
          r.surplus(), r.locks(), books, r.participation(), r.meetings(), r.initiatives());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
