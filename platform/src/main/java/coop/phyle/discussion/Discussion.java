package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds threads for those who may read them; for everybody else there are none. Call inside the co-op's tenancy. */
@Component
@Transactional(readOnly = true)
class Discussion {
  private final Heads heads;
  private final Circles circles;

  Discussion(Heads heads, Circles circles) {
    this.heads = heads;
    this.circles = circles;
  }

  /**
   * What one reader may do with a thread they may read.
   *
   * @param takesPart whether they sit where it is, or are a member where it is the whole co-op's
   */
  public record Access(Head head, Reach reach, boolean takesPart) {
    /** Whether they may add to it now. */
    public boolean writes() {
      return takesPart && !head.closed();
    }

    /** Who keeps a thread: the secretary, directors, the circle's coordinators. */
    boolean keeps(Viewer viewer) {
      return viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR) || head.circle().filter(reach::coordinates).isPresent();
    }

    /** Who opened it may do most of that too. */
    boolean steers(Viewer viewer) {
      return keeps(viewer) || takesPart && head.startedBy().equals(viewer.self());
    }
  }

  public Optional<Access> open(CoopId coop, ThreadNumber thread, PersonId reader) {
    return heads.find(coop, thread).flatMap(head -> access(head, circles.reach(coop, reader)));
  }

  /** The same, holding the thread until the transaction ends. */
  @Transactional
  Optional<Access> lock(CoopId coop, ThreadNumber thread, PersonId reader) {
    return heads.lock(coop, thread).flatMap(head -> access(head, circles.reach(coop, reader)));
  }

  /** Whether a person may read a thread; false for threads that do not exist. */
  public boolean mayRead(CoopId coop, ThreadNumber thread, PersonId reader) {
    return open(coop, thread, reader).isPresent();
  }

  private static Optional<Access> access(Head head, Reach reach) {
    var reads = head.circle().map(reach::mayRead).orElse(reach.member());
    return reads ? Optional.of(new Access(head, reach, takesPart(reach, head.circle()))) : Optional.empty();
  }

  private static boolean sits(Reach reach, CircleNumber circle) {
    return reach.place(circle).filter(place -> place.sits() && place.circle().isOpen()).isPresent();
  }

  /** Whether somebody may begin a thread there, or bring one there. */
  static boolean takesPart(Reach reach, Optional<CircleNumber> circle) {
    return circle.map(number -> sits(reach, number)).orElse(reach.member());
  }
}
