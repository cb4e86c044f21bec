package coop.phyle.notices;

import coop.phyle.identity.Coops;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People choose how often they hear of what can wait. What waits already moves with the choice. */
@Component
class ChoosingRhythm {
  private final Rhythms rhythms;
  private final Held held;
  private final CoopsOf coopsOf;
  private final Coops coops;
  private final TransactionTemplate transaction;

  ChoosingRhythm(Rhythms rhythms, Held held, CoopsOf coopsOf, Coops coops, TransactionTemplate transaction) {
    this.rhythms = rhythms;
    this.held = held;
    this.coopsOf = coopsOf;
    this.coops = coops;
    this.transaction = transaction;
  }

  /**
   * What somebody asks for.
   *
   * @param coops rhythms of single co-ops by slug; empty text for as everywhere
   */
  record Asked(String rhythm, String zone, Map<String, String> coops) {}

  /** Whom somebody belongs to is asked across co-ops, so before any transaction begins. */
  RhythmPage of(PersonId person) {
    var mine = mine(person);
    return Objects.requireNonNull(transaction.execute(status -> of(person, mine)));
  }

  private List<Coop> mine(PersonId person) {
    return coopsOf.coops(person).stream().flatMap(id -> coops.byId(id).stream()).toList();
  }

  private RhythmPage of(PersonId person, List<Coop> mine) {
    var wish = rhythms.of(person);
    var own = rhythms.ofCoops(person);
    var choices =
        mine.stream()
            .map(coop -> new RhythmPage.Choice(coop.slug(), coop.name(), Optional.ofNullable(own.get(coop.id()))))
            .toList();
    return new RhythmPage(wish.rhythm(), wish.zone().getId(), choices, false);
  }

  /** Empty when done. Co-ops the person does not belong to are left out. */
  List<Problem> choose(PersonId person, Asked asked) {
    var rhythm = Rhythm.read(asked.rhythm());
    var zone = Rhythms.zone(asked.zone().strip());
    var problems = new ArrayList<Problem>();
    if (rhythm.isEmpty()) {
      problems.add(Problem.of("rhythm", "notices.rhythm.unknown"));
    }
    if (zone.isEmpty()) {
      problems.add(Problem.of("zone", "notices.rhythm.zone.unknown"));
    }
    var own = new HashMap<CoopId, Optional<Rhythm>>();
    mine(person).stream().filter(coop -> asked.coops().containsKey(coop.slug())).forEach(coop -> {
      var text = asked.coops().getOrDefault(coop.slug(), "");
      own.put(coop.id(), Rhythm.read(text));
      if (!text.isEmpty() && Rhythm.read(text).isEmpty()) {
        problems.add(Problem.of("coop-" + coop.slug(), "notices.rhythm.unknown"));
      }
    });
    if (problems.isEmpty()) {
      var wish = new Rhythms.Wish(rhythm.orElseThrow(), zone.orElseThrow());
      transaction.executeWithoutResult(
          status -> {
            rhythms.set(person, wish);
            own.forEach((coop, wished) -> rhythms.set(person, coop, wished));
            move(person);
          });
    }
    return problems;
  }

  /** One click in a letter: nothing that can wait comes any more. */
  void leave(LeaveLinks.Leave leave) {
    transaction.executeWithoutResult(status -> end(leave));
  }

  private void end(LeaveLinks.Leave leave) {
    if (leave.coop().isPresent()) {
      rhythms.set(leave.person(), leave.coop().get(), Optional.of(Rhythm.NEVER));
    } else {
      rhythms.set(leave.person(), new Rhythms.Wish(Rhythm.NEVER, rhythms.of(leave.person()).zone()));
      rhythms.forgetCoops(leave.person());
    }
    move(leave.person());
  }

  private void move(PersonId person) {
    var wish = rhythms.of(person);
    var own = rhythms.ofCoops(person);
    var planned = held.of(person);
    held.take(planned.stream().filter(line -> own.getOrDefault(line.coop(), wish.rhythm()) == Rhythm.NEVER).map(Held.Planned::id).toList());
    held.move(
        planned.stream().map(Held.Planned::id).toList(),
        planned.stream().map(line -> own.getOrDefault(line.coop(), wish.rhythm()).next(line.at(), wish.zone())).toList());
  }

  /** The zones to choose from. */
  static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC")).sorted().toList();
  }
}
