package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.identity.Organisations;
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
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.FoundingCoops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds co-ops to test with: secretary Aina, treasurer Oriol and director Mercè, all three on the board. */
@Component
public class TestCoops {
  private final FoundingCoops founding;
  private final People people;
  private final Tenancy tenancy;
  private final TransactionTemplate transactions;
  private final Clock clock;
  @Autowired private AdmittingMembers admitting;
  @Autowired private EndingMemberships ending;
  @Autowired private ChangingEntries changing;
  @Autowired private AskingToJoin asking;
  @Autowired private Members members;
  @Autowired private Organisations organisations;

  TestCoops(FoundingCoops founding, People people, Tenancy tenancy, PlatformTransactionManager transactions, Clock clock) {
    this.clock = clock;
    this.founding = founding;
    this.people = people;
    this.tenancy = tenancy;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** A co-op and its founders. */
  public record Founded(Coop coop, PersonId secretary, PersonId treasurer, PersonId director) {
    public CoopId id() {
      return coop.id();
    }

    public String url(String rest) {
      return "/c/" + coop.slug() + rest;
    }
  }

  public Founded found(Admission.By by) {
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

  public PersonId person(String name) {
    return people.findOrCreate(new Email("p" + UUID.randomUUID().toString().replace("-", "") + "@horta.example"), name, Locale.ENGLISH);
  }

  /** A register worth looking at: forty members, an organisation, one who left, one hidden, two who ask to join. */
  public Founded lively() {
    var coop = found(Admission.By.BOARD);
    var names = List.of("Pau Serra", "Núria Pla", "Jordi Bosch", "Laia Roca", "Martí Costa", "Clara Sala", "Biel Font", "Ona Vidal");
    var classes = List.of("workers", "users", "supporters");
    in(
        coop,
        () -> {
          var lines = new ArrayList<NewMember>();
          for (var i = 0; i < 37; i++) {
            var name = names.get(i % 8) + (i < 8 ? "" : " " + (char) ('A' + i / 8));
            lines.add(line(new Joiner.Person(person(name)), classes.get(i % 3), name, "Carrer Nou " + (4 + i) + ", Girona"));
          }
          var rosa = person("Rosa Camps");
          lines.add(line(new Joiner.Organisation(organisations.create("Ajuntament de Celrà"), rosa), "supporters", "Ajuntament de Celrà", "Plaça de la Vila 1"));
          admitting.admit(coop.id(), Basis.of(Basis.Means.FOUNDING, coop.secretary()), lines);
          var member = members.numbered(coop.id(), 5).orElseThrow();
          ending.resign(coop.id(), member.id(), member.actsThrough(), member.admitted());
          var shy = members.numbered(coop.id(), 6).orElseThrow();
          changing.visibility(coop.id(), 6, new Viewer(Optional.of(shy.actsThrough()), "", Set.of(Who.MEMBER)), true);
          asking.ask(coop.id(), person("Quim Oller"), new Application("users", "person", "Quim Oller", "", "Carrer Vell 3, Salt", "1990-05-31", "1", ""));
          asking.ask(coop.id(), person("Eva Mas"), new Application("supporters", "organisation", "Eva Mas", "Xarxa Fiare", "Carrer Ample 8", "", "1", ""));
        });
    return coop;
  }

  private NewMember line(Joiner joiner, String memberClass, String name, String address) {
    return new NewMember(joiner, new ClassId(memberClass), name, address, LocalDate.now(clock), OptionalInt.empty(), OptionalInt.of(1));
  }

  public <T> T in(Founded coop, Supplier<T> work) {
    return tenancy.in(coop.id(), () -> transactions.execute(status -> work.get()));
  }

  public void in(Founded coop, Runnable work) {
    tenancy.in(coop.id(), () -> transactions.executeWithoutResult(status -> work.run()));
  }

  public static Authentication as(PersonId person) {
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
          r.resolutions(), r.board(), r.shares(), r.surplus(), r.locks(), books, r.participation(), r.meetings(), r.initiatives());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
