package coop.phyle.initiatives;

import coop.phyle.deciding.RepeatBar;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the author of an initiative does with its text until it freezes: writes a new version, takes an amendment over, takes it back before there is enough support. */
@Service
class Rewording {
  private final Questions questions;
  private final Initiatives initiatives;
  private final Supports supports;
  private final Quota quota;
  private final RepeatBar repeatBar;
  private final QuestionActs acts;
  private final QuestionNotices notices;
  private final Clock clock;

  Rewording(
      Questions questions, Initiatives initiatives, Supports supports, Quota quota, RepeatBar repeatBar, QuestionActs acts, QuestionNotices notices, Clock clock) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.supports = supports;
    this.quota = quota;
    this.repeatBar = repeatBar;
    this.acts = acts;
    this.notices = notices;
    this.clock = clock;
  }

  private record Held(QuestionLife life, Initiative initiative, Instant now) {}

  /** Support stands; who gave it to an earlier version is told. The author supports what they write. */
  @Transactional
  Stepped reword(CoopId coop, InitiativeNumber number, PersonId by, Wording wording) {
    return hold(coop, number, by).map(held -> reword(coop, held, by, wording)).orElseGet(Stepped.Gone::new);
  }

  private Stepped reword(CoopId coop, Held held, PersonId by, Wording wording) {
    var problems = new ArrayList<>(wording.problems());
    if (held.initiative().whole().equals(Initiative.whole(wording.title(), wording.body()))) {
      problems.add(Problem.of("body", "initiatives.problem.unchanged"));
    }
    repeatBar.check(coop, wording.title(), wording.body()).ifPresent(problems::add);
    if (!held.life().stage(held.now()).open()) {
      problems.add(Problem.of("", "initiatives.problem.not-open"));
    }
    quota.words(coop, held.initiative().number().question(), by, held.now()).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Stepped.Refused(problems);
    }
    write(coop, held, by, wording);
    return new Stepped.Done(held.initiative().number());
  }

  private void write(CoopId coop, Held held, PersonId by, Wording wording) {
    var number = held.initiative().number();
    var version = held.initiative().version() + 1;
    initiatives.write(coop, number, version, wording, by, held.now());
    supporters(coop, number).stream().filter(one -> one.by().equals(by)).forEach(one -> move(coop, held, one, version));
    var told = supporters(coop, number).stream().map(Supports.Support::by).filter(person -> !person.equals(by)).distinct().toList();
    notices.reworded(held.life().question(), initiatives.find(coop, number).orElseThrow(), told);
  }

  /** An amendment's words become the next version of the text it changes; its supporters support that version from now on, and can take it back. */
  @Transactional
  Stepped takeOver(CoopId coop, InitiativeNumber number, int place, PersonId by) {
    var held = hold(coop, number, by);
    var amendment = initiatives.of(coop, number.question()).stream()
        .filter(one -> one.place() == place && one.stands() && one.amends().filter(what -> what.place() == number.place()).isPresent())
        .findFirst();
    if (held.isEmpty() || amendment.isEmpty()) {
      return new Stepped.Gone();
    }
    var stepped = reword(coop, held.get(), by, new Wording(amendment.get().title(), amendment.get().body()));
    if (stepped instanceof Stepped.Done) {
      adopt(coop, held.get(), amendment.get(), by);
    }
    return stepped;
  }

  private void adopt(CoopId coop, Held held, Initiative amendment, PersonId by) {
    var version = held.initiative().version() + 1;
    var behind = supporters(coop, amendment.number());
    for (var one : behind) {
      supports.takeBack(coop, amendment.number(), one.member(), held.now());
      move(coop, held, one, version);
    }
    initiatives.adopt(coop, amendment.number(), held.initiative().place(), version, by, held.now());
    notices.adopted(held.life().question(), amendment, held.now(), behind.stream().map(Supports.Support::by).distinct().toList());
  }

  private void move(CoopId coop, Held held, Supports.Support one, int version) {
    supports.takeBack(coop, held.initiative().number(), one.member(), held.now());
    supports.give(coop, held.initiative().number(), one.member(), version, one.by(), held.now());
  }

  /** Once there is enough support a text is not its author's alone any more. */
  @Transactional
  Stepped withdraw(CoopId coop, InitiativeNumber number, PersonId by) {
    var held = hold(coop, number, by);
    if (held.isEmpty()) {
      return new Stepped.Gone();
    }
    if (held.get().life().stage(held.get().now()) != Stage.ADMISSION) {
      return Stepped.refused("", "initiatives.problem.stands");
    }
    initiatives.withdraw(coop, number, by, held.get().now());
    return new Stepped.Done(number);
  }

  private List<Supports.Support> supporters(CoopId coop, InitiativeNumber number) {
    return supports.of(coop, number.question()).stream().filter(one -> one.place() == number.place()).toList();
  }

  /** The author's own, in the co-op's order. */
  private Optional<Held> hold(CoopId coop, InitiativeNumber number, PersonId by) {
    acts.inOrder(coop);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return questions.find(coop, number.question())
        .flatMap(life -> initiatives.find(coop, number).filter(one -> one.by().equals(by) && one.stands()).map(one -> new Held(life, one, now)));
  }
}
