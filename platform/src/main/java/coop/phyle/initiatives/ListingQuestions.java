package coop.phyle.initiatives;

import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists questions. Support is read for those alone that gather it: enough is never many. */
@Service
@Transactional(readOnly = true)
class ListingQuestions {
  private static final int MOST = 200;
  private final Questions questions;
  private final Supports supports;
  private final Members members;
  private final Statutes statutes;
  private final Clock clock;

  ListingQuestions(Questions questions, Supports supports, Members members, Statutes statutes, Clock clock) {
    this.questions = questions;
    this.supports = supports;
    this.members = members;
    this.statutes = statutes;
    this.clock = clock;
  }

  public QuestionPages.Board board(CoopId coop) {
    var now = clock.instant();
    var lives = questions.newest(coop, MOST);
    var roll = members.roll(coop).stream().map(Voter::member).collect(Collectors.toSet());
    var needed = (int) Math.min(Integer.MAX_VALUE, statutes.inForce(coop).rules().participation().required(roll.size()));
    var gathering = lives.stream().filter(life -> life.stage(now) == Stage.ADMISSION).map(life -> life.question().number().value()).toList();
    var behind = supports.supporters(coop, gathering);
    var rows = lives.stream()
        .map(life -> row(life, now, (int) behind.getOrDefault(life.question().number().value(), Set.of()).stream().filter(roll::contains).count(), needed))
        .toList();
    return new QuestionPages.Board(
        in(rows, Set.of(Stage.VOTING)), in(rows, Set.of(Stage.ADMISSION)), in(rows, Set.of(Stage.DISCUSSION, Stage.FROZEN, Stage.COUNTING)),
        rows.stream().filter(row -> row.stage().over()).toList());
  }

  private static List<QuestionPages.Row> in(List<QuestionPages.Row> rows, Set<Stage> stages) {
    return rows.stream().filter(row -> stages.contains(row.stage())).toList();
  }

  private static QuestionPages.Row row(QuestionLife life, Instant now, int supporters, int needed) {
    return new QuestionPages.Row(
        life.question().number().value(), life.title(), life.stage(now), life.question().way(), life.when(now), life.standing(), supporters, needed);
  }
}
