package coop.phyle.record;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.CoopId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where modules write down their acts. docs/record-format.md fixes each act's body; none may hold personal data. */
@Component
public class Record {
  /** Kinds that say something about each other, so that their order in the log must be the order in which they became true. */
  private static final Set<String> ORDERED =
      Set.of(
          "statutes-adopted", "statutes-amended", "member-admitted", "member-ended", "member-class-changed", "officer-appointed", "officer-ended", "decision-opened",
          "decision-closed", "decision-enacted", "election-opened", "election-closed", "election-refilled");

  private final Acts acts;
  private final Logs logs;
  private final Clock clock;

  Record(Acts acts, Logs logs, Clock clock) {
    this.acts = acts;
    this.logs = logs;
    this.clock = clock;
  }

  /** Writes an act in the caller's transaction: it stands if and only if what it states does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(CoopId coop, String kind, Json.Obj body) {
    logs.open(coop);
    if (ORDERED.contains(kind)) {
      acts.lockOrder(coop);
    }
    acts.add(coop, Act.of(kind, clock.instant().truncatedTo(ChronoUnit.MILLIS), body));
  }

  /** Writes many acts of one kind, in their order, in one statement; an import of members needs it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void noteAll(CoopId coop, String kind, List<Json.Obj> bodies) {
    logs.open(coop);
    if (ORDERED.contains(kind)) {
      acts.lockOrder(coop);
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    acts.addAll(coop, kind, at, bodies.stream().map(body -> Act.of(kind, at, body).leaf()).toList());
  }

  /**
   * Makes other ordered acts of the co-op wait until this transaction ends. To be called before reading what an act will state, such as the roll at opening, so that log
   * and act tell the same story.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void inOrder(CoopId coop) {
    acts.lockOrder(coop);
  }
}
