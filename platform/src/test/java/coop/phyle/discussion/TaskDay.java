package coop.phyle.discussion;

import org.springframework.context.ApplicationContext;

/** The morning's look at tasks, for tests of other modules. */
public final class TaskDay {
  private TaskDay() {}

  public static void comes(ApplicationContext context) {
    context.getBean(RemindingTasks.class).remind();
  }
}
