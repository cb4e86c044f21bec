package coop.phyle.demo;

import coop.phyle.identity.Coops;
import coop.phyle.shell.MovableClock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;

/** Tells every story once, on an empty server, before the first visitor is let in. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class Demonstration implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
  private final Coops coops;
  private final List<Story> stories;
  private final MovableClock clock;
  private volatile boolean told;

  Demonstration(Coops coops, List<Story> stories, MovableClock clock) {
    this.coops = coops;
    this.stories = stories.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    this.clock = clock;
  }

  @Override
  public void start() {
    if (coops.newest(1).isEmpty()) {
      LOG.info("Loading the example co-ops");
      try {
        stories.forEach(Story::tell);
      } finally {
        clock.backToNow();
      }
    }
    told = true;
  }

  /** Before the web server and the jobs, which start last. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    told = false;
  }

  @Override
  public boolean isRunning() {
    return told;
  }
}
