package coop.phyle.outcomes;

import coop.phyle.circles.FindingMembers;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Commented;
import coop.phyle.discussion.Hanging;
import coop.phyle.discussion.NewThread;
import coop.phyle.discussion.StartingThreads;
import coop.phyle.discussion.TaskId;
import coop.phyle.discussion.Tasking;
import coop.phyle.discussion.ThreadNumber;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Talk about a result, and what is to do for it. Every member may: a thread of the whole co-op hangs on it, and its tasks are lines of that thread. */
@Service
@Transactional
class TalkingOver {
  private final Results results;
  private final Sources sources;
  private final StartingThreads starting;
  private final Hanging hanging;
  private final Tasking tasking;
  private final FindingMembers finding;

  TalkingOver(Results results, Sources sources, StartingThreads starting, Hanging hanging, Tasking tasking, FindingMembers finding) {
    this.results = results;
    this.sources = sources;
    this.starting = starting;
    this.hanging = hanging;
    this.tasking = tasking;
    this.finding = finding;
  }

  /** Begins a thread, or finds the first one somebody may write in; empty where there is no such result. */
  Optional<ThreadNumber> begin(Coop coop, PersonId by, ResultNumber number) {
    var standing = results.lock(coop.id(), number).map(Tree::top).filter(one -> sources.find(coop.id(), one.source(), by).isPresent());
    return standing.map(one -> open(coop, by, number).orElseGet(() -> start(coop, by, one)));
  }

  private Optional<ThreadNumber> open(Coop coop, PersonId by, ResultNumber number) {
    return hanging.threads(coop.id(), CardKind.OUTCOMES, number.value(), by).stream().filter(Hanging.On::writes).map(Hanging.On::thread).findFirst();
  }

  private ThreadNumber start(Coop coop, PersonId by, Standing one) {
    var started = starting.start(coop, NewThread.of(by, Optional.empty(), one.wording().title(), ""));
    if (!(started instanceof Commented.Noted(var thread, var opening))) {
      throw new IllegalStateException("a member could not begin a thread: " + started);
    }
    hanging.hang(coop, thread, by, CardKind.OUTCOMES.path(one.number().value()));
    return thread;
  }

  /** @param who name or number of a member; may be empty, as may the day */
  Kept task(Coop coop, PersonId by, ResultNumber number, String what, String who, String day) {
    var owner = who.isBlank() ? Optional.<PersonId>empty() : finding.find(coop.id(), who);
    if (!who.isBlank() && owner.isEmpty()) {
      return Kept.refused("who", "outcomes.problem.member");
    }
    var due = day.isBlank() ? Optional.<LocalDate>empty() : CheckingResults.day(day);
    if (!day.isBlank() && due.isEmpty()) {
      return Kept.refused("day", "outcomes.problem.day");
    }
    if (what.isBlank()) {
      return Kept.refused("what", "outcomes.problem.what");
    }
    var thread = begin(coop, by, number);
    if (thread.isEmpty()) {
      return new Kept.Gone();
    }
    return switch (tasking.give(coop, thread.get(), by, what, owner, due)) {
      case Commented.Noted noted -> new Kept.Done(number);
      case Commented.Gone gone -> new Kept.Gone();
      case Commented.Refused(var problems) -> {
        // The thread that was begun for it goes with it.
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        yield new Kept.Refused(problems);
      }
    };
  }

  boolean tick(Coop coop, PersonId by, TaskId task, boolean done) {
    return tasking.tick(coop.id(), task, by, done);
  }
}
