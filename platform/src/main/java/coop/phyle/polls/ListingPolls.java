package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
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
  private final Circles circles;
  private final Rolls rolls;
  private final Clock clock;

  ListingPolls(Polls polls, Circles circles, Rolls rolls, Clock clock) {
    this.polls = polls;
    this.circles = circles;
    this.rolls = rolls;
    this.clock = clock;
  }

  /** The newest {@value #MOST} that somebody sees, of one circle or all; nothing for those who see nothing of the co-op or of that circle. */
  public Optional<PollPages.Board> board(CoopId coop, PersonId reader, Optional<CircleNumber> circle) {
    var reach = circles.reach(coop, reader);
    return reach.nowhere() || circle.filter(one -> !reach.mayRead(one)).isPresent() ? Optional.empty() : Optional.of(board(coop, reader, reach, circle));
  }

  private PollPages.Board board(CoopId coop, PersonId reader, Reach reach, Optional<CircleNumber> circle) {
    var now = clock.instant();
    var standing = rolls.openFor(coop, reader, now);
    var uncast = standing.stream().filter(one -> one.left() > 0).map(one -> one.number()).collect(Collectors.toSet());
    var rows = new EnumMap<Stage, List<PollPages.Row>>(Stage.class);
    var mine = new ArrayList<PollPages.Row>();
    for (var life : polls.seen(coop, reach, standing.stream().map(one -> one.number().value()).toList(), circle, MOST)) {
      var stage = life.stage(now);
      var waits = stage == Stage.OPEN && uncast.contains(life.poll().number());
      (waits ? mine : rows.computeIfAbsent(stage, s -> new ArrayList<>())).add(row(life, stage, reach));
    }
    return new PollPages.Board(
        reach.member(), circle.flatMap(reach::place).map(place -> new PollPages.Circle(place.circle().number().value(), place.circle().name())), soonest(mine.stream()), soonest(of(rows, Stage.OPEN, Stage.WAITING)), soonest(of(rows, Stage.ANNOUNCED)),
        of(rows, Stage.CLOSED, Stage.WITHDRAWN).sorted(Comparator.comparing(PollPages.Row::when).reversed()).toList());
  }

  private static PollPages.Row row(PollLife life, Stage stage, Reach reach) {
    var asked = life.poll().asked();
    return new PollPages.Row(life.poll().number().value(), asked.title(), asked.kind(), stage, when(life, stage), asked.secret(), asked.electorate().circle().flatMap(reach::place).map(place -> place.circle().name()));
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
