package coop.phyle.initiatives;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends questions without enough support when their time is over. One that has enough by then, because members left, moves on instead. */
@Service
class Lapsing {
  private final Questions questions;
  private final Reaching reaching;
  private final QuestionActs acts;
  private final QuestionNotices notices;
  private final Clock clock;

  Lapsing(Questions questions, Reaching reaching, QuestionActs acts, QuestionNotices notices, Clock clock) {
    this.questions = questions;
    this.reaching = reaching;
    this.acts = acts;
    this.notices = notices;
    this.clock = clock;
  }

  @Transactional
  void lapse(CoopId coop, VoteNumber number) {
    acts.inOrder(coop);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    questions.find(coop, number)
        .filter(life -> life.stage(now) == Stage.ADMISSION && !now.isBefore(life.question().lapsesAt()))
        .filter(life -> !reaching.check(life.question()))
        .ifPresent(life -> lapse(life, now));
  }

  private void lapse(QuestionLife life, Instant now) {
    var backing = reaching.backing(life.question());
    var needed = reaching.needed(life.question().coop(), backing.members());
    var supporters = backing.supporters().size();
    questions.lapse(life.question(), now, needed, supporters);
    acts.lapsed(life.question(), needed, supporters);
    notices.lapsed(life, backing.support().stream().map(Supports.Support::by).distinct().toList());
  }
}
