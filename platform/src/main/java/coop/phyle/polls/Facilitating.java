package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteAgenda;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever asked a poll, or the secretary, does about it: takes it back, rules on objections, states what came of it. */
@Service
public class Facilitating {
  private final Polls polls;
  private final Sight sight;
  private final Voices voices;
  private final Outcomes outcomes;
  private final Objections objections;
  private final Rolls rolls;
  private final VoteAgenda agenda;
  private final PollNotices notices;
  private final Clock clock;

  Facilitating(Polls polls, Sight sight, Voices voices, Outcomes outcomes, Objections objections, Rolls rolls, VoteAgenda agenda, PollNotices notices, Clock clock) {
    this.polls = polls;
    this.sight = sight;
    this.voices = voices;
    this.outcomes = outcomes;
    this.objections = objections;
    this.rolls = rolls;
    this.agenda = agenda;
    this.notices = notices;
    this.clock = clock;
  }

  /** Empty when it is done. */
  @Transactional
  Optional<Problem> withdraw(CoopId coop, VoteNumber number, Viewer viewer) {
    var life = polls.lock(coop, number);
    if (life.isEmpty() || life.get().stage(clock.instant()) != Stage.ANNOUNCED || !life.get().poll().by().equals(viewer.self())) {
      return Optional.of(Problem.of("", "polls.problem.too-late"));
    }
    polls.withdraw(life.get().poll(), viewer.self(), clock.instant());
    agenda.cancel(PollTasks.KIND, coop, number);
    return Optional.empty();
  }

  /** Rules on the objection of a member by number. Nobody rules on their own. */
  @Transactional
  Optional<Problem> rule(CoopId coop, VoteNumber number, Viewer viewer, int member, Optional<Voices.Ruling> ruling, String why) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var life = polls.lock(coop, number).filter(one -> sight.leads(one.poll(), viewer));
    if (life.isEmpty() || life.get().stage(now) != Stage.OPEN || !objections.standsBy(life.get().poll(), member)) {
      return Optional.of(Problem.of("", "polls.problem.ruling"));
    }
    if (own(coop, number, viewer.self(), member)) {
      return Optional.of(Problem.of("", "polls.problem.own-objection"));
    }
    var words = why.strip();
    if (ruling.isEmpty() || words.length() < 3 || words.codePointCount(0, words.length()) > Reasons.LONGEST) {
      return Optional.of(Problem.of("why", "polls.problem.why", Reasons.LONGEST));
    }
    voices.rule(coop, number, member, ruling.get(), words, viewer.self(), now);
    return Optional.empty();
  }

  private boolean own(CoopId coop, VoteNumber number, PersonId person, int member) {
    return rolls.of(coop, number, person).stream().anyMatch(seat -> seat.number() == member);
  }

  /** @param chosen an option by number, 0 for none */
  @Transactional
  public Optional<Problem> state(CoopId coop, VoteNumber number, Viewer viewer, String statement, int chosen, Optional<LocalDate> review) {
    var life = polls.lock(coop, number).filter(one -> sight.leads(one.poll(), viewer) && one.done() && one.poll().asked().paper().isPresent());
    if (life.isEmpty()) {
      return Optional.of(Problem.of("", "polls.problem.outcome-early"));
    }
    var words = statement.strip();
    if (words.codePointCount(0, words.length()) < 3 || words.codePointCount(0, words.length()) > 5_000) {
      return Optional.of(Problem.of("statement", "polls.problem.length", 5_000, 3));
    }
    if (chosen < 0 || chosen > life.get().poll().asked().choices().size()) {
      return Optional.of(Problem.of("chosen", "polls.problem.chosen"));
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    outcomes.put(coop, number, new Outcomes.Outcome(now, viewer.self(), words, chosen, review));
    notices.outcome(life.get().poll(), rolls.people(coop, number, false));
    return Optional.empty();
  }
}
