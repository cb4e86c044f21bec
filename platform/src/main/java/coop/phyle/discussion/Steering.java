package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes and reopens, pins, tags and moves threads. Who opened a thread may, and its keepers; pinning is the keepers' alone. */
@Service
@Transactional
class Steering {
  private final Discussion discussion;
  private final Heads heads;
  private final Turns turns;
  private final Tags tags;

  Steering(Discussion discussion, Heads heads, Turns turns, Tags tags) {
    this.discussion = discussion;
    this.heads = heads;
    this.turns = turns;
    this.tags = tags;
  }

  private Optional<Discussion.Access> steered(CoopId coop, ThreadNumber thread, Viewer by) {
    return discussion.lock(coop, thread, by.self()).filter(access -> access.steers(by));
  }

  /** Doing so twice changes nothing; whether it is so now. */
  boolean close(CoopId coop, ThreadNumber thread, Viewer by, boolean closed) {
    var access = steered(coop, thread, by);
    access.filter(a -> a.head().closed() != closed).ifPresent(a -> turns.add(coop, thread, closed ? Turns.Kind.CLOSED : Turns.Kind.REOPENED, by.self()));
    return access.isPresent();
  }

  boolean pin(CoopId coop, ThreadNumber thread, Viewer by, boolean pinned) {
    var access = discussion.lock(coop, thread, by.self()).filter(a -> a.keeps(by));
    access.filter(a -> a.head().pinned() != pinned).ifPresent(a -> turns.add(coop, thread, pinned ? Turns.Kind.PINNED : Turns.Kind.UNPINNED, by.self()));
    return access.isPresent();
  }

  /** Those who move a thread must take part where it goes: nobody sends words into a circle they have no seat in. */
  Commented move(CoopId coop, ThreadNumber thread, Viewer by, Optional<CircleNumber> to) {
    var access = steered(coop, thread, by);
    if (access.isEmpty()) {
      return new Commented.Gone();
    }
    if (!Discussion.takesPart(access.get().reach(), to)) {
      return Commented.refused("circle", "discussion.problem.circle");
    }
    if (!access.get().head().circle().equals(to)) {
      heads.move(coop, thread, to);
      turns.moved(coop, thread, to, by.self());
    }
    return new Commented.Noted(thread, new CommentNumber(0));
  }

  Commented tag(CoopId coop, ThreadNumber thread, Viewer by, SortedSet<String> words) {
    if (steered(coop, thread, by).isEmpty()) {
      return new Commented.Gone();
    }
    List<Problem> problems = NewThread.faults(words);
    if (!problems.isEmpty()) {
      return new Commented.Refused(problems);
    }
    tags.keep(coop, thread, words);
    return new Commented.Noted(thread, new CommentNumber(0));
  }
}
