package coop.phyle.shell;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Which co-op the running work is about. Each transaction begun inside carries it into the database, where row-level security shows that
 * co-op's rows and no others; outside, tenant tables look empty.
 */
@Component
public class Tenancy {
  private static final String EVERYWHERE = "*";
  private static final ScopedValue<String> SETTING = ScopedValue.newInstance();

  /** Runs work for one co-op. */
  public <T> T in(CoopId coop, Supplier<T> work) {
    return ScopedValue.where(SETTING, coop.toString()).call(work::get);
  }

  /** Runs work for one co-op. */
  public void in(CoopId coop, Runnable work) {
    ScopedValue.where(SETTING, coop.toString()).run(work);
  }

  /** For the few system jobs and lists that look across co-ops; a law test names every caller. */
  public <T> T acrossCoops(Supplier<T> work) {
    return ScopedValue.where(SETTING, EVERYWHERE).call(work::get);
  }

  static Optional<String> setting() {
    return SETTING.isBound() ? Optional.of(SETTING.get()) : Optional.empty();
  }
}
