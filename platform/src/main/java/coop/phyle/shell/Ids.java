package coop.phyle.shell;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits; keys of one moment lie together in an index. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    // The wall clock only spreads keys; no rule reads it, so it need not be the injected Clock.
    var high = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
    var low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
