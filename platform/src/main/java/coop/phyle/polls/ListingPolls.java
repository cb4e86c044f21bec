package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of polls, ordered by what a reader can do about them. */
@Service
@Transactional(readOnly = true)
class ListingPolls {
  private static final int MOST = 500;
  private final Polls polls;
  private final Rolls rolls;
  private final Clock clock;

  ListingPolls(Polls polls, Rolls rolls, Clock clock) {
    this.polls = polls;
    this.rolls = rolls;
    this.clock = clock;
  }

  /** The newest {@value #MOST}. */
  public PollPages.Board board(CoopId coop, PersonId reader) {
    var now = clock.instant();
    var uncast = rolls.openFor(coop, reader, now).stream().filter(one -> one.left() > 0).map(one -> one.number()).collect(Collectors.toSet());
    var rows = new EnumMap<Stage, List<PollPages.Row>>(Stage.class);
    var mine = new ArrayList<PollPages.Row>();
    for (var life : polls.newest(coop, MOST)) {
      var stage = life.stage(now);
      var waits = stage == Stage.OPEN && uncast.contains(life.poll().number());
      (waits ? mine : rows.computeIfAbsent(stage, s -> new ArrayList<>())).add(row(life, stage));
    }
    return new PollPages.Board(
        soonest(mine.stream()), soonest(of(rows, Stage.OPEN, Stage.WAITING)), soonest(of(rows, Stage.ANNOUNCED)),
        of(rows, Stage.CLOSED, Stage.WITHDRAWN).sorted(Comparator.comparing(PollPages.Row::when).reversed()).toList());
  }

  private static PollPages.Row row(PollLife life, Stage stage) {
    var asked = life.poll().asked();
    return new PollPages.Row(life.poll().number().value(), asked.title(), asked.kind(), stage, when(life, stage), asked.secret());
  }

  private static Instant when(PollLife life, Stage stage) {
    return switch (stage) {
      case ANNOUNCED -> life.poll().asked().opensAt();
      case OPEN, WAITING, CLOSED -> life.poll().asked().closesAt();
      case WITHDRAWN -> life.withdrawnAt().orElseThrow();
    };
  }

  private static Stream<PollPages.Row> of(EnumMap<Stage, List<PollPages.Row>> rows, Stage... stages) {
    return Stream.of(stages).flatMap(stage -> rows.getOrDefault(stage, List.of()).stream());
  }

  private static List<PollPages.Row> soonest(Stream<PollPages.Row> rows) {
    return rows.sorted(Comparator.comparing(PollPages.Row::when)).toList();
  }
}
