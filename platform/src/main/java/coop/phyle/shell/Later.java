package coop.phyle.shell;

import java.time.Instant;

/**
 * Work that must happen once at a moment, on whichever node is up then. It is planned inside the caller's transaction: rolled back with it, and kept
 * through restarts once committed.
 */
public interface Later {
  /**
   * Plans one run of a task. Planning the same instance again moves it to the new moment.
   *
   * @param task name of a {@code Task<String>} bean
   * @param instance tells this run from others of the same task, say a decision's key
   * @param data handed to the task as it is
   */
  void at(Instant moment, String task, String instance, String data);

  /** Forgets a planned run; nothing happens if there is none. */
  void never(String task, String instance);
}
