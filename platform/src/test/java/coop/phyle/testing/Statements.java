package coop.phyle.testing;

import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a piece of work asks of the database, counted where the driver talks to it. Only this thread's words count. */
public final class Statements extends Handler {
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
  private final Thread thread = Thread.currentThread();
  private int executed;
  private int waited;

  private Statements() {}

  /**
   * How much was asked.
   *
   * @param executed statements the server ran, begin and commit among them
   * @param waited how often the program waited for its answer
   */
  public record Asked(int executed, int waited) {}

  public static Asked during(Callable<?> work) throws Exception {
    var counter = new Statements();
    var before = DRIVER.getLevel();
    DRIVER.addHandler(counter);
    DRIVER.setLevel(Level.FINEST);
    DRIVER.setUseParentHandlers(false);
    try {
      work.call();
    } finally {
      DRIVER.removeHandler(counter);
      DRIVER.setLevel(before);
      DRIVER.setUseParentHandlers(true);
    }
    return new Asked(counter.executed, counter.waited);
  }

  @Override
  public void publish(LogRecord said) {
    if (Thread.currentThread() == thread && said.getMessage() != null) {
      executed += said.getMessage().startsWith(" FE=> Execute") ? 1 : 0;
      waited += said.getMessage().startsWith(" FE=> Sync") ? 1 : 0;
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
