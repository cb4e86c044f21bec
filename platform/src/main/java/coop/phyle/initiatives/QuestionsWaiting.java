package coop.phyle.initiatives;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What front pages ask: which votes on initiatives wait for a person's ballot. At most two statements. */
@Service
@Transactional(readOnly = true)
public class QuestionsWaiting {
  private final Questions questions;
  private final Rolls rolls;
  private final Clock clock;

  QuestionsWaiting(Questions questions, Rolls rolls, Clock clock) {
    this.questions = questions;
    this.rolls = rolls;
    this.clock = clock;
  }

  /** An open vote in which the person has a ballot left to cast. */
  public record Waiting(VoteNumber number, String title, Instant closesAt) {}

  /** Nothing is asked of the database where no vote waits. */
  public List<Waiting> of(CoopId coop, PersonId person) {
    var now = clock.instant();
    var left = rolls.openFor(coop, person, now).stream().filter(one -> one.left() > 0).map(one -> one.number().value()).toList();
    return left.isEmpty()
        ? List.of()
        : questions.numbered(coop, left).stream()
            .filter(life -> life.stage(now) == Stage.VOTING)
            .map(life -> new Waiting(life.question().number(), life.title(), life.freezing().orElseThrow().closesAt()))
            .toList();
  }
}
