package coop.phyle.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The program's clock. Real time, unless a test or the demo's history moves it. */
public final class MovableClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  /** Makes now {@code instant}; time goes on from there. */
  public void moveTo(Instant instant) {
    offset = Duration.between(Clock.systemUTC().instant(), instant);
  }

  public void moveBy(Duration duration) {
    offset = offset.plus(duration);
  }

  public void backToNow() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), offset);
  }
}
