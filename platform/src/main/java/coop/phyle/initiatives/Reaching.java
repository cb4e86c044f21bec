package coop.phyle.initiatives;

import coop.phyle.identity.Coops;
import coop.phyle.meetings.Requiring;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Moves a question on, in the transaction of the last support that was needed: the statutes' requisition, the lesser of a number and a share of the members. Nobody is
 * asked. Those count who are members now and support one of its initiatives or several.
 */
@Component
class Reaching {
  private final Questions questions;
  private final Initiatives initiatives;
  private final Supports supports;
  private final Members members;
  private final Statutes statutes;
  private final Requiring requiring;
  private final Coops coops;
  private final QuestionActs acts;
  private final QuestionAgenda agenda;
  private final QuestionNotices notices;
  private final Site site;
  private final Clock clock;

  Reaching(
      Questions questions, Initiatives initiatives, Supports supports, Members members, Statutes statutes, Requiring requiring, Coops coops, QuestionActs acts,
      QuestionAgenda agenda, QuestionNotices notices, Site site, Clock clock) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.supports = supports;
    this.members = members;
    this.statutes = statutes;
    this.requiring = requiring;
    this.coops = coops;
    this.acts = acts;
    this.agenda = agenda;
    this.notices = notices;
    this.site = site;
    this.clock = clock;
  }

  Backing backing(Question question) {
    return Backing.of(initiatives.of(question.coop(), question.number()), supports.of(question.coop(), question.number()), members.roll(question.coop()));
  }

  /** How many of so many members force it. */
  int needed(CoopId coop, int members) {
    return (int) Math.min(Integer.MAX_VALUE, statutes.inForce(coop).rules().participation().required(members));
  }

  /** Whether it has moved on. Does nothing unless the question gathers support and has enough. */
  boolean check(Question question) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = questions.find(question.coop(), question.number()).filter(one -> one.stage(now) == Stage.ADMISSION);
    if (life.isEmpty()) {
      return false;
    }
    var backing = backing(question);
    var needed = needed(question.coop(), backing.members());
    if (backing.supporters().size() < needed) {
      return false;
    }
    switch (question.way()) {
      case DECISION -> vote(life.get(), backing, needed, now);
      case MEETING -> meet(life.get(), backing, needed, now);
    }
    return true;
  }

  private void vote(QuestionLife life, Backing backing, int needed, Instant now) {
    var discussion = Period.ofDays(statutes.inForce(life.question().coop()).rules().initiatives().discussionDays());
    var freezes = Phases.end(now, discussion, site.zone());
    reach(life, new QuestionLife.Threshold(now, backing.members(), needed, backing.supporters().size(), Optional.of(freezes), Optional.empty()));
    agenda.discuss(life.question(), freezes);
    notices.enough(life, freezes, members.roll(life.question().coop()).stream().map(Voter::votes).distinct().toList());
  }

  private void meet(QuestionLife life, Backing backing, int needed, Instant now) {
    var question = life.question();
    var signatories = new LinkedHashMap<MemberId, PersonId>();
    backing.support().forEach(one -> signatories.putIfAbsent(one.member(), one.by()));
    var number = requiring.file(question.coop(), life.title(), business(question, backing.standing()), question.by(), signatories);
    reach(life, new QuestionLife.Threshold(now, backing.members(), needed, backing.supporters().size(), Optional.empty(), Optional.of(number)));
    agenda.require(question);
  }

  private void reach(QuestionLife life, QuestionLife.Threshold threshold) {
    questions.reach(life.question(), threshold);
    acts.supported(life.question(), threshold, statutes.inForce(life.question().coop()).number());
  }

  /** The first text whole; where there are others, a list of them all, each with its address. */
  private String business(Question question, List<Initiative> standing) {
    var path = QuestionNotices.path(coops.byId(question.coop()).orElseThrow(), question) + "/";
    var list = new StringBuilder(standing.getFirst().body());
    if (standing.size() > 1) {
      list.append("\n");
      standing.forEach(one -> list.append("\n- [").append(one.title().replaceAll("[\\[\\]]", "")).append("](").append(path).append(one.place()).append(")"));
    }
    return list.toString();
  }
}
