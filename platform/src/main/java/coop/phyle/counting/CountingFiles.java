package coop.phyle.counting;

import coop.phyle.kernel.tally.command.Counted;
import coop.phyle.kernel.tally.command.Recount;
import coop.phyle.kernel.tally.read.Unreadable;
import coop.phyle.shell.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** The use case behind page and API. A count takes a processor for a while, so only so many run at once; whoever comes too many is asked to come again. */
@Component
class CountingFiles {
  static final int LARGEST = 1 << 20;
  private static final Recount.Limit LIMIT = new Recount.Limit(100);

  /** On two processors one stays free for everybody else. */
  private final Semaphore running = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  /** A count, or why there is none. */
  sealed interface Answer {
    record Done(Counted counted) implements Answer {}

    record Refused(List<Problem> problems) implements Answer {}
  }

  /** What somebody asks for; texts as they were sent. */
  record Asked(String fileName, byte[] ballots, String method, String seats, String seed) {}

  Answer count(Asked asked) {
    if (asked.ballots().length == 0 || asked.ballots().length > LARGEST) {
      return refused("file", asked.ballots().length == 0 ? "counting.problem.no-file" : "counting.problem.file-size");
    }
    if (!asked.seats().matches("|[1-9][0-9]{0,2}")) {
      return refused("seats", "counting.problem.seats");
    }
    if (!asked.seed().matches("([0-9a-fA-F]{2}){0,200}")) {
      return refused("seed", "counting.problem.seed");
    }
    if (!running.tryAcquire()) {
      return refused("", "counting.problem.busy");
    }
    try {
      var seats = asked.seats().isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(asked.seats()));
      var name = asked.fileName().isBlank() ? "ballots" : asked.fileName();
      return new Answer.Done(new Recount(asked.method(), seats, asked.seed()).of(name, new ByteArrayInputStream(asked.ballots()), LIMIT));
    } catch (Unreadable unreadable) {
      return refused("file", "counting.problem.unreadable", String.valueOf(unreadable.getMessage()));
    } catch (IllegalArgumentException unfit) {
      return refused("method", "counting.problem.unfit", String.valueOf(unfit.getMessage()));
    } finally {
      running.release();
    }
  }

  private static Answer refused(String field, String key, Object... arguments) {
    return new Answer.Refused(List.of(Problem.of(field, key, arguments)));
  }
}
