package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.SignedIn;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.Profile;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.rules.Translation;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds co-ops to test with: secretary Aina, treasurer Oriol and director Mercè, all three on the board. */
@Component
class TestCoops {
  private final FoundingCoops founding;
  private final People people;
  private final Tenancy tenancy;
  private final TransactionTemplate transactions;

  TestCoops(FoundingCoops founding, People people, Tenancy tenancy, PlatformTransactionManager transactions) {
    this.founding = founding;
    this.people = people;
    this.tenancy = tenancy;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** A co-op and its founders. */
  record Founded(Coop coop, PersonId secretary, PersonId treasurer, PersonId director) {
    CoopId id() {
      return coop.id();
    }

    String url(String rest) {
      return "/c/" + coop.slug() + rest;
    }
  }

  Founded found(Admission.By by) {
    return found(by, Audience.EVERYONE);
  }

  Founded found(Admission.By by, Audience books) {
    var secretary = person("Aina Ferrer");
    var treasurer = person("Oriol Puig");
    var director = person("Mercè Vila");
    var board = Office.DIRECTOR;
    var founders =
        List.of(
            new Founder(secretary, "Aina Ferrer", "Carrer Nou 1, Girona", new ClassId("workers"), Set.of(Office.SECRETARY, board), true),
            new Founder(treasurer, "Oriol Puig", "Carrer Nou 2, Girona", new ClassId("users"), Set.of(Office.TREASURER, board), true),
            new Founder(director, "Mercè Vila", "Carrer Nou 3, Girona", new ClassId("supporters"), Set.of(board), true));
    var founded = (FoundingCoops.Outcome.Founded) founding.found(rules(by, books), founders);
    return new Founded(founded.coop(), secretary, treasurer, director);
  }

  PersonId person(String name) {
    return people.findOrCreate(new Email("p" + UUID.randomUUID().toString().replace("-", "") + "@horta.example"), name, Locale.ENGLISH);
  }

  <T> T in(Founded coop, Supplier<T> work) {
    return tenancy.in(coop.id(), () -> transactions.execute(status -> work.get()));
  }

  void in(Founded coop, Runnable work) {
    tenancy.in(coop.id(), () -> transactions.executeWithoutResult(status -> work.run()));
  }

  static Authentication as(PersonId person) {
    var principal = new SignedIn(person, "Test", Locale.ENGLISH, false);
    return UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of());
  }

  private static RuleBook rules(Admission.By by, Audience books) {
    // the law behind the open co-op asks for open books
    var file = books == Audience.EVERYONE ? "open-co-op" : "uk-multi-stakeholder-2014";
    try (var in = TestCoops.class.getResourceAsStream("/statutes/presets/" + file + ".json")) {
      var preset = Translation.of(Json.parseObject(new String(in.readAllBytes(), StandardCharsets.UTF_8)), "en");
      var json = preset.object("rules");
      var name = "Horta " + UUID.randomUUID().toString().substring(0, 8);
      var profile = json.object("profile").with("name", name).with("office", "Girona").with("objects", "Food for the Ter valley.");
      var r = RuleBooks.read(json.with("profile", profile));
      return new RuleBook(
          r.preset(), new Profile(name, "Girona", r.profile().objects(), r.profile().currency()), r.commonGood(), r.classes(), r.absentClass(), new Admission(by, 16),
          r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), books);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
