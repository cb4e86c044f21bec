package coop.phyle.shell;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import java.util.function.ObjIntConsumer;

/** What a planned run is about: something with a number in a co-op. Its text is the run's instance and data, see {@link Later}. */
public record Numbered(CoopId coop, int number) {
  static Numbered read(String text) {
    var parts = text.split(" ", 2);
    return new Numbered(new CoopId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
  }

  /** A task whose runs are planned with this text as their data; the work happens inside the co-op's tenancy. */
  public static Task<String> task(String name, Tenancy tenancy, ObjIntConsumer<CoopId> work) {
    return Tasks.oneTime(name, String.class)
        .execute(
            (instance, context) -> {
              var about = read(instance.getData());
              tenancy.in(about.coop(), () -> work.accept(about.coop(), about.number()));
            });
  }

  @Override
  public String toString() {
    return coop + " " + number;
  }
}
