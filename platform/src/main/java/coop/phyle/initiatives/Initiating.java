package coop.phyle.initiatives;

import coop.phyle.deciding.RepeatBar;
import coop.phyle.deciding.Tags;
import coop.phyle.discussion.Commented;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Hanging;
import coop.phyle.discussion.NewThread;
import coop.phyle.discussion.StartingThreads;
import coop.phyle.discussion.ThreadNumber;
import coop.phyle.membership.Members;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Numbering;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins questions with their first initiative and a thread to talk about it, and files rivals and amendments. Whoever files supports. */
@Service
public class Initiating {
  /** Texts that stand in one vote; more could not be ranked by anybody. */
  static final int MOST = 20;
  /** With those withdrawn or taken over. */
  private static final int EVER = 100;
  private final Questions questions;
  private final Initiatives initiatives;
  private final Supporting supporting;
  private final Members members;
  private final Quota quota;
  private final RepeatBar repeatBar;
  private final Numbering numbering;
  private final StartingThreads threads;
  private final Hanging hanging;
  private final QuestionActs acts;
  private final QuestionAgenda agenda;
  private final Statutes statutes;
  private final Site site;
  private final Clock clock;

  Initiating(
      Questions questions, Initiatives initiatives, Supporting supporting, Members members, Quota quota, RepeatBar repeatBar, Numbering numbering,
      StartingThreads threads, Hanging hanging, QuestionActs acts, QuestionAgenda agenda, Statutes statutes, Site site, Clock clock) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.supporting = supporting;
    this.members = members;
    this.quota = quota;
    this.repeatBar = repeatBar;
    this.numbering = numbering;
    this.threads = threads;
    this.hanging = hanging;
    this.acts = acts;
    this.agenda = agenda;
    this.statutes = statutes;
    this.site = site;
    this.clock = clock;
  }

  @Transactional
  public Stepped begin(Coop coop, PersonId by, Wording wording, Way way, List<String> tags) {
    acts.inOrder(coop.id());
    var now = now();
    var problems = problems(coop.id(), by, wording, quota.begins(coop.id(), by, now));
    Tags.problem(tags).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Stepped.Refused(problems);
    }
    var number = numbering.next(coop.id());
    var address = CardKind.INITIATIVES.path(number.value());
    var thread = thread(coop, by, wording, address);
    var question = new Question(coop.id(), number, way, tags, thread, by, now, Phases.end(now, Period.ofMonths(statutes.inForce(coop.id()).rules().initiatives().gatheringMonths()), site.zone()));
    questions.put(question);
    acts.begun(question, wording);
    agenda.admit(question);
    var stepped = file(coop.id(), new InitiativeNumber(number, 1), Kind.FIRST, Optional.empty(), wording, by, now);
    hanging.hang(coop, thread, by, address);
    return stepped;
  }

  /** A rival, or an amendment of the text at a place. */
  @Transactional
  public Stepped answer(CoopId coop, VoteNumber number, PersonId by, Wording wording, Optional<Integer> amends) {
    acts.inOrder(coop);
    var now = now();
    var life = questions.find(coop, number);
    var all = initiatives.of(coop, number);
    var amended = amends.flatMap(place -> all.stream().filter(one -> one.place() == place && one.stands()).findFirst());
    if (life.isEmpty() || amends.isPresent() && amended.isEmpty()) {
      return new Stepped.Gone();
    }
    if (!life.get().stage(now).open()) {
      return Stepped.refused("", "initiatives.problem.not-open");
    }
    var problems = problems(coop, by, wording, quota.files(coop, number, by, now));
    if (all.size() >= EVER || all.stream().filter(Initiative::stands).count() >= MOST) {
      problems.add(Problem.of("", "initiatives.problem.most", MOST));
    }
    if (amended.filter(one -> one.whole().equals(Initiative.whole(wording.title(), wording.body()))).isPresent()) {
      problems.add(Problem.of("body", "initiatives.problem.unchanged"));
    }
    var place = new InitiativeNumber(number, all.size() + 1);
    return problems.isEmpty()
        ? file(coop, place, amends.isPresent() ? Kind.AMENDMENT : Kind.RIVAL, amended.map(one -> new Initiative.Amended(one.place(), one.version())), wording, by, now)
        : new Stepped.Refused(problems);
  }

  private Stepped file(CoopId coop, InitiativeNumber number, Kind kind, Optional<Initiative.Amended> amends, Wording wording, PersonId by, Instant now) {
    initiatives.put(coop, number, kind, amends, by, now);
    initiatives.write(coop, number, 1, wording, by, now);
    return supporting.support(coop, number, members.of(coop, by).getFirst().id(), by);
  }

  private ThreadNumber thread(Coop coop, PersonId by, Wording wording, String address) {
    var body = "[" + wording.title().replaceAll("[\\[\\]]", "") + "](/c/" + coop.slug() + address + ")";
    return switch (threads.start(coop, NewThread.of(by, Optional.empty(), wording.title(), body))) {
      case Commented.Noted noted -> noted.thread();
      case Commented.Gone gone -> throw new IllegalStateException("a member may begin a thread");
      case Commented.Refused refused -> throw new IllegalStateException("a title that fits an initiative fits a thread: " + refused.problems());
    };
  }

  private List<Problem> problems(CoopId coop, PersonId by, Wording wording, Optional<Problem> full) {
    var problems = new ArrayList<>(wording.problems());
    if (members.of(coop, by).isEmpty()) {
      problems.add(Problem.of("", "initiatives.problem.member"));
    }
    full.ifPresent(problems::add);
    repeatBar.check(coop, wording.title(), wording.body()).ifPresent(problems::add);
    return problems;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
