package coop.phyle.testing;

import coop.phyle.shell.MovableClock;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** A test that moved the clock does not move it for the next. */
final class ClockReturns implements TestExecutionListener {
  @Override
  public void afterTestMethod(TestContext context) {
    context.getApplicationContext().getBeanProvider(MovableClock.class).ifAvailable(MovableClock::backToNow);
  }
}
