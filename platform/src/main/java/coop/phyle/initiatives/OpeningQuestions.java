package coop.phyle.initiatives;

import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.NewVote;
import coop.phyle.voting.OpeningVotes;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens votes whose notice has run, on the roll of all members, and reminds those who have not voted a day before the end. */
@Service
class OpeningQuestions {
  private final Questions questions;
  private final Initiatives initiatives;
  private final OpeningVotes votes;
  private final Rolls rolls;
  private final Members members;
  private final QuestionActs acts;
  private final QuestionNotices notices;
  private final Clock clock;

  OpeningQuestions(
      Questions questions, Initiatives initiatives, OpeningVotes votes, Rolls rolls, Members members, QuestionActs acts, QuestionNotices notices, Clock clock) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.votes = votes;
    this.rolls = rolls;
    this.members = members;
    this.acts = acts;
    this.notices = notices;
    this.clock = clock;
  }

  /** Does nothing unless the vote is due; the second of two calls finds nothing to do. */
  @Transactional
  void open(CoopId coop, VoteNumber number) {
    acts.inOrder(coop);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    questions.find(coop, number).filter(life -> life.opens(now)).ifPresent(life -> open(life, now));
  }

  private void open(QuestionLife life, Instant now) {
    var question = life.question();
    var notice = life.freezing().orElseThrow();
    var choices = questions.choices(question.coop(), question.number());
    var voters = members.roll(question.coop());
    var root = votes.open(new NewVote(question.coop(), question.number(), paper(choices.size()), notice.secret(), now, notice.closesAt()), voters);
    questions.open(question, now);
    acts.opened(question, notice, choices.stream().map(choice -> text(question, choice)).toList(), voters, root);
    notices.opened(life, voters.stream().map(Voter::votes).distinct().toList());
  }

  /** One option for each text, and one for things as they are. */
  static RankPaper paper(int texts) {
    return new RankPaper(texts + 1, 1, true);
  }

  private QuestionActs.Paper text(Question question, Questions.Choice choice) {
    var version = initiatives.versions(question.coop(), new InitiativeNumber(question.number(), choice.place())).stream()
        .filter(one -> one.number() == choice.version()).findFirst().orElseThrow();
    return new QuestionActs.Paper(choice.place(), choice.version(), version.wording());
  }

  @Transactional
  void remind(CoopId coop, VoteNumber number) {
    questions.find(coop, number)
        .filter(life -> life.stage(clock.instant()) == Stage.VOTING)
        .ifPresent(life -> notices.closesSoon(life, List.copyOf(rolls.people(coop, number, true))));
  }
}
