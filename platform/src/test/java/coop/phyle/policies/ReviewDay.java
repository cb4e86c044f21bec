package coop.phyle.policies;

import org.springframework.context.ApplicationContext;

/** The morning's look at policies, for tests of other modules. */
public final class ReviewDay {
  private ReviewDay() {}

  public static void comes(ApplicationContext context) {
    context.getBean(RemindingReviews.class).remind();
  }
}
