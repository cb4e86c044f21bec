package coop.phyle.shell;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, a counter of 12 bits (§6.2, method 1), 62 random bits. Keys of one moment lie together in an
 * index, and what this program makes one after the other is in that order by its keys, too.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    // The wall clock only spreads keys; no rule reads it, so it need not be the injected Clock.
    // A counter that is used up runs on into the next millisecond.
    var now = (System.currentTimeMillis() << 12) | RANDOM.nextInt(0x800);
    var stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
    var high = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xfff);
    var low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
