package coop.phyle.deciding;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.shell.MovableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Closing a resolution of 10,000 voters on a real database. */
public final class DecidingBench {
  private static final int VOTERS = 10_000;
  private static final int AT_ONCE = 8;

  private DecidingBench() {}

  public static void closing(ApplicationContext context, BiConsumer<String, String> table) {
    var assembly = Assembly.found(context, Assembly.rules(), VOTERS / 4, VOTERS / 4, VOTERS / 2);
    for (var secret : new boolean[] {false, true}) {
      context.getBean(MovableClock.class).backToNow();
      var draft = assembly.statement(secret ? "In secret" : "In the open");
      var number = assembly.opened(secret ? draft.secretly() : draft);
      voteAll(assembly, number);
      context.getBean(MovableClock.class).moveTo(assembly.life(number).given().closesAt());
      var began = System.nanoTime();
      assembly.in(() -> {
        context.getBean(ClosingDecisions.class).close(assembly.coop.id(), number);
        return number;
      });
      var took = Duration.ofNanos(System.nanoTime() - began);
      table.accept("close a resolution of 10,000 voters" + (secret ? ", secret" : ", open"), String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0));
    }
    context.getBean(MovableClock.class).backToNow();
  }

  private static void voteAll(Assembly assembly, DecisionNumber number) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      IntStream.range(0, VOTERS).forEach(person -> threads.submit(() -> assembly.vote(number, person, Choice.values()[person % 3])));
    }
  }
}
