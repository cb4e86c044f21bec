package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.tally.command.Chosen;
import coop.phyle.kernel.tally.command.Counted;
import coop.phyle.kernel.tally.command.Elected;
import coop.phyle.kernel.tally.election.Tie;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lots promised when a vote opened, and drawn with the promised bytes when it closed. A record that began to promise them goes on. */
final class PromisedLots {
  private final List<String> notes;
  private boolean promised;

  PromisedLots(List<String> notes) {
    this.notes = notes;
  }

  /** The promise of an opening; acts from before there were promises have none. */
  Optional<PromisedLot> opened(String name, Json.Obj act) {
    Differs.unless(!promised || act.has(PromisedLot.KEY), name + ", lots", "promised at opening, as those before", "no promise");
    promised |= act.has(PromisedLot.KEY);
    return act.has(PromisedLot.KEY) ? Optional.of(read(act)) : Optional.empty();
  }

  static PromisedLot read(Json.Obj act) {
    return new PromisedLot(act.as(PromisedLot.KEY, Hash::new));
  }

  /** @param codes of the ballots; @param seed as the closing states it */
  static void kept(String name, PromisedLot promise, Collection<String> codes, String seed) {
    var root = PromisedLot.root(codes);
    Differs.unless(seed.startsWith(root), name + ", seed of lots", "the root over its ballots first: " + root, seed);
    revealed(name, promise, seed.substring(root.length()));
  }

  static void revealed(String name, PromisedLot promise, String bytes) {
    Differs.unless(promise.keeps(bytes), name + ", seed of lots promised at opening", "bytes whose hash is " + promise.promise().hex(), bytes);
  }

  /** Says so where a lot decided that nobody had promised. */
  void unpromised(String name, Optional<Counted> working) {
    var ties = working.map(PromisedLots::ties).orElse(List.of());
    if (ties.stream().anyMatch(tie -> tie.by() == Tie.By.LOT)) {
      notes.add(name + ": a tie was settled by lot, and its seed was not promised at opening; recounted with the seed as stated");
    }
  }

  private static List<Tie> ties(Counted working) {
    return switch (working) {
      case Elected(var count, var slate) -> count.ties();
      case Chosen(var selection, var slate, var minor) -> selection.ties();
    };
  }
}
