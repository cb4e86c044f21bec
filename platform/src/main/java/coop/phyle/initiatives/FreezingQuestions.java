package coop.phyle.initiatives;

import coop.phyle.deciding.Timetable;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives notice of the vote: fixes the texts, their order on the paper, the rules of ordinary resolutions and the dates. */
@Service
class FreezingQuestions {
  private final Questions questions;
  private final Reaching reaching;
  private final Members members;
  private final Statutes statutes;
  private final QuestionActs acts;
  private final QuestionAgenda agenda;
  private final QuestionNotices notices;
  private final Site site;
  private final Clock clock;

  FreezingQuestions(
      Questions questions, Reaching reaching, Members members, Statutes statutes, QuestionActs acts, QuestionAgenda agenda, QuestionNotices notices, Site site,
      Clock clock) {
    this.questions = questions;
    this.reaching = reaching;
    this.members = members;
    this.statutes = statutes;
    this.acts = acts;
    this.agenda = agenda;
    this.notices = notices;
    this.site = site;
    this.clock = clock;
  }

  /** Does nothing unless discussion is over; the second of two calls finds nothing to do. */
  @Transactional
  void freeze(CoopId coop, VoteNumber number) {
    acts.inOrder(coop);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    questions.find(coop, number).filter(life -> life.freezes(now)).ifPresent(life -> freeze(life, now));
  }

  private void freeze(QuestionLife life, Instant now) {
    var question = life.question();
    var version = statutes.inForce(question.coop());
    var rule = version.rules().rule(ResolutionKind.ORDINARY);
    var dates = Timetable.of(Math.max(version.rules().initiatives().noticeDays(), rule.noticeDays()), rule.votingDays(), now, site.zone());
    var notice = new QuestionLife.Freezing(now, version.number(), rule.secrecy() == DecisionRule.Secrecy.SECRET, dates.opensAt(), dates.closesAt());
    questions.freeze(question, notice, paper(reaching.backing(question)));
    agenda.vote(question, notice);
    notices.frozen(life, notice.opensAt(), members.roll(question.coop()).stream().map(Voter::votes).distinct().toList());
  }

  /** Texts somebody is behind; all that stand where nobody is any more, because the vote was forced. */
  private static List<Questions.Choice> paper(Backing backing) {
    var backed = backing.inOrder().stream().filter(one -> !backing.of(one.place()).isEmpty()).toList();
    var texts = backed.isEmpty() ? backing.standing() : backed;
    return IntStream.range(0, texts.size()).mapToObj(i -> new Questions.Choice(i + 1, texts.get(i).place(), texts.get(i).version())).toList();
  }
}
