package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of decisions, ordered by what a reader can do about them. */
@Service
@Transactional(readOnly = true)
class ListingDecisions {
  private final Decisions decisions;
  private final VotesWaiting waiting;
  private final Clock clock;

  ListingDecisions(Decisions decisions, VotesWaiting waiting, Clock clock) {
    this.decisions = decisions;
    this.waiting = waiting;
    this.clock = clock;
  }

  public DecisionPages.Board board(CoopId coop, PersonId reader) {
    var now = clock.instant();
    var uncast =
        waiting.of(coop, reader).stream().filter(w -> w.left() > 0).map(w -> w.number().value()).collect(Collectors.toSet());
    var rows = new EnumMap<Stage, List<DecisionPages.Row>>(Stage.class);
    var mine = new ArrayList<DecisionPages.Row>();
    for (var life : decisions.all(coop)) {
      var stage = life.stage(now);
      var row = row(life, stage);
      if (stage == Stage.OPEN && uncast.contains(row.number())) {
        mine.add(row);
      } else if (life.notice().isPresent() || (stage == Stage.DRAFT && life.decision().proposedBy().equals(reader))) {
        rows.computeIfAbsent(stage, s -> new ArrayList<>()).add(row);
      }
    }
    return new DecisionPages.Board(
        soonest(mine),
        soonest(of(rows, Stage.OPEN, Stage.COUNTING)),
        soonest(of(rows, Stage.NOTICE)),
        of(rows, Stage.DRAFT),
        of(rows, Stage.PASSED, Stage.FAILED, Stage.NO_QUORUM, Stage.WITHDRAWN));
  }

  /** Those with these numbers that the reader may see. */
  List<DecisionPages.Row> numbered(CoopId coop, Collection<Integer> numbers, PersonId reader) {
    var now = clock.instant();
    return decisions.numbered(coop, numbers).stream()
        .filter(life -> life.notice().isPresent() || life.decision().proposedBy().equals(reader))
        .map(life -> row(life, life.stage(now)))
        .toList();
  }

  private static DecisionPages.Row row(Life life, Stage stage) {
    var d = life.decision();
    var enacted = life.enactment().isPresent() && life.enactment().get() instanceof Enactment.Effect;
    return new DecisionPages.Row(d.number().value(), d.title(), d.kind(), stage, when(life, stage), enacted);
  }

  private static Instant when(Life life, Stage stage) {
    return switch (stage) {
      case DRAFT -> life.decision().proposedAt();
      case WITHDRAWN -> life.withdrawnAt().orElseThrow();
      case NOTICE -> life.given().opensAt();
      case OPEN, COUNTING, PASSED, FAILED, NO_QUORUM -> life.given().closesAt();
    };
  }

  private static List<DecisionPages.Row> of(EnumMap<Stage, List<DecisionPages.Row>> rows, Stage... stages) {
    var found = new ArrayList<DecisionPages.Row>();
    for (var stage : stages) {
      found.addAll(rows.getOrDefault(stage, List.of()));
    }
    found.sort(Comparator.comparing(DecisionPages.Row::when).reversed());
    return found;
  }

  private static List<DecisionPages.Row> soonest(List<DecisionPages.Row> rows) {
    return rows.stream().sorted(Comparator.comparing(DecisionPages.Row::when)).toList();
  }
}
