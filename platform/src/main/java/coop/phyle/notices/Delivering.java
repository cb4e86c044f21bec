package coop.phyle.notices;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox. Each mail is claimed in a short transaction, carried outside of any, then removed; a claim lapses, so a mail whose
 * node died half-way goes out again. A mail can therefore arrive twice, but not never.
 */
@Component
class Delivering {
  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

  private final Claims claims;
  private final Carrier carrier;
  private final AtomicBoolean asked = new AtomicBoolean();

  Delivering(Claims claims, Carrier carrier) {
    this.claims = claims;
    this.carrier = carrier;
  }

  /** Empties the outbox in the background; many calls at once make one round. */
  void soon() {
    if (asked.compareAndSet(false, true)) {
      Thread.ofVirtual().name("mail").start(() -> {
        asked.set(false);
        everythingDue();
      });
    }
  }

  /** Tries every mail that is due, once. */
  void everythingDue() {
    for (var claim = claims.next(); claim.isPresent(); claim = claims.next()) {
      deliver(claim.get());
    }
  }

  private void deliver(Claims.Claim claim) {
    try {
      carrier.carry(claim.mail());
      claims.delivered(claim.mail().id());
    } catch (RuntimeException e) {
      LOG.warn("mail {} not delivered, try {}: {}", claim.mail().id(), claim.tries(), e.toString());
      claims.failed(claim, e.toString());
    }
  }

  /** How long after a try that came to nothing the next one is due: 1, 4, 16 … minutes, six hours at most. */
  static Duration pause(int tries) {
    return Duration.ofMinutes(Math.min(360, 1L << Math.min(20, 2 * (tries - 1))));
  }
}
