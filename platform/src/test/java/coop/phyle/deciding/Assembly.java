package coop.phyle.deciding;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.shell.Coop;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.FoundingCoops;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-op of its own for one test, with so many members of each class. */
public final class Assembly {
  static final String STEWARDS = "stewards";
  static final String WORKERS = "workers";
  static final String INVESTORS = "investors";
  public final Coop coop;
  public final List<PersonId> people;
  private final ApplicationContext context;

  private Assembly(ApplicationContext context, Coop coop, List<PersonId> people) {
    this.context = context;
    this.coop = coop;
    this.people = people;
  }

  /** Members in the order stewards, workers, investors; the first three are directors, the first is secretary. */
  public static Assembly found(ApplicationContext context, RuleBook rules, int stewards, int workers, int investors) {
    var people = new ArrayList<PersonId>();
    var founders = new ArrayList<Founder>();
    for (var memberClass : Map.of(0, STEWARDS, 1, WORKERS, 2, INVESTORS).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      var number = List.of(stewards, workers, investors).get(memberClass.getKey());
      for (var i = 0; i < number; i++) {
        var name = memberClass.getValue() + " " + (i + 1);
        var email = new Email(UUID.randomUUID() + "@example.org");
        var person = context.getBean(People.class).findOrCreate(email, name, Locale.ENGLISH);
        people.add(person);
        founders.add(new Founder(person, name, "Carrer 1", new ClassId(memberClass.getValue()), offices(people.size()), people.size() <= 3));
      }
    }
    return switch (context.getBean(FoundingCoops.class).found(rules, founders)) {
      case FoundingCoops.Outcome.Founded founded -> new Assembly(context, founded.coop(), people);
      case FoundingCoops.Outcome.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private static Set<Office> offices(int place) {
    return place == 1 ? EnumSet.allOf(Office.class) : place <= 3 ? EnumSet.of(Office.DIRECTOR) : Set.of();
  }

  /** The published weights of a land co-operative: stewards 50, workers 25, investors 25. */
  public static RuleBook rules(UnaryOperator<String> changes) {
    try (var file = Assembly.class.getResourceAsStream("/deciding/rules.json")) {
      return RuleBooks.read(Json.parseObject(changes.apply(new String(file.readAllBytes(), StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RuleBook rules() {
    return rules(text -> text);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public MovableClock clock() {
    return bean(MovableClock.class);
  }

  <T> T in(Supplier<T> work) {
    return bean(Tenancy.class).in(coop.id(), work);
  }

  <T> T inTransaction(Supplier<T> work) {
    return in(() -> new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> work.get()));
  }

  public VoteNumber draft(Draft draft) {
    return switch (in(() -> bean(Proposing.class).draft(coop.id(), draft))) {
      case Drafting.Drafted drafted -> drafted.number();
      case Drafting.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  public Draft statement(String title) {
    return Draft.statement(people.getFirst(), title, "Because.");
  }

  /** Drafts, gives notice and moves the clock to the opening. */
  public VoteNumber opened(Draft draft) {
    var number = draft(draft);
    notice(number, draft.by());
    clock().moveTo(life(number).given().opensAt());
    open(number);
    return number;
  }

  /** Moves the clock to the opening of a decision in notice and opens it. */
  public void openNow(VoteNumber number) {
    clock().moveTo(life(number).given().opensAt());
    open(number);
  }

  public Notification notice(VoteNumber number, PersonId by) {
    return in(() -> bean(GivingNotice.class).give(coop.id(), number, by));
  }

  public void open(VoteNumber number) {
    in(() -> {
      bean(OpeningDecisions.class).open(coop.id(), number);
      return null;
    });
  }

  Cast vote(VoteNumber number, int person, Choice choice) {
    return vote(number, person, choice, Optional.empty());
  }

  Cast vote(VoteNumber number, int person, Choice choice, Optional<Receipt> receipt) {
    var vote = Vote.on(coop.id(), number, people.get(person), member(person), choice, receipt);
    return in(() -> bean(CastingVotes.class).cast(vote));
  }

  Receipt voted(VoteNumber number, int person, Choice choice) {
    return ((Cast.Counted) vote(number, person, choice)).receipt();
  }

  /** So many for, then so many against, beginning with a person. */
  public void votes(VoteNumber number, int from, int inFavour, int against) {
    for (var i = 0; i < inFavour + against; i++) {
      voted(number, from + i, i < inFavour ? Choice.FOR : Choice.AGAINST);
    }
  }

  public MemberId member(int person) {
    return inTransaction(() -> bean(Members.class).of(coop.id(), people.get(person)).getFirst().id());
  }

  public void close(VoteNumber number) {
    clock().moveTo(life(number).given().closesAt());
    in(() -> {
      bean(ClosingDecisions.class).close(coop.id(), number);
      return null;
    });
  }

  Life life(VoteNumber number) {
    return inTransaction(() -> bean(Decisions.class).find(coop.id(), number).orElseThrow());
  }

  Stage stage(VoteNumber number) {
    return life(number).stage(now());
  }

  public Instant now() {
    return clock().instant();
  }

  DecisionPages.Shown shown(VoteNumber number, int reader) {
    return in(() -> bean(ReadingDecisions.class).show(coop.id(), number, people.get(reader)).orElseThrow());
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }
}
