package coop.phyle.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts tries to sign in, an address and a network at a time, on this node. Known and unknown addresses count alike. */
@Component
class Tries {
  /** How many keys are remembered; the one longest unused is forgotten first. */
  private static final int MOST_KEYS = 100_000;

  /** What is counted and how often it may happen. */
  enum Kind {
    LINK_TO_ADDRESS(5, Duration.ofHours(1)),
    LINK_FROM_NETWORK(30, Duration.ofHours(1)),
    PASSWORD_OF_ADDRESS(10, Duration.ofMinutes(15)),
    PASSWORD_FROM_NETWORK(60, Duration.ofMinutes(15)),
    PASSKEY_FROM_NETWORK(120, Duration.ofMinutes(15)),
    TOKEN_FROM_NETWORK(60, Duration.ofMinutes(15));

    private final int most;
    private final Duration period;

    Kind(int most, Duration period) {
      this.most = most;
      this.period = period;
    }
  }

  private record Key(Kind kind, String of) {}

  private final Clock clock;
  private final Map<Key, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
          return size() > MOST_KEYS;
        }
      };

  Tries(Clock clock) {
    this.clock = clock;
  }

  /** Counts one try; present when there were too many, saying from when on another one is allowed. */
  Optional<Instant> tooMany(Kind kind, String of) {
    var probe = bucket(new Key(kind, of)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Optional.empty() : Optional.of(clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket(Key key) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(key, this::fresh);
    }
  }

  private Bucket fresh(Key key) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(key.kind().most).refillGreedy(key.kind().most, key.kind().period))
        .withCustomTimePrecision(new ByClock(clock))
        .build();
  }

  private record ByClock(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
