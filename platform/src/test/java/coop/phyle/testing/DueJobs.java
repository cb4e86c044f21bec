package coop.phyle.testing;

/** In tests no job runs by itself. */
public interface DueJobs {
  /** Runs, now and in this thread, every job that is due by the test's clock. */
  void run();
}
