package coop.phyle.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id (RFC 9106), 16 MiB and two passes a hash; only a few at once, so that a flood of sign-ins cannot eat the memory. */
@Component
class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 16 * 1024;
  private static final int PASSES = 2;
  private static final int PATIENCE_SECONDS = 5;

  /** What comparing a password with a hash came to. BUSY: the machine is hashing as much as it can. */
  enum Match {
    RIGHT,
    WRONG,
    BUSY
  }

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final Semaphore turns = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  /** Made beside the start, which would have to wait for it. */
  private final CompletableFuture<String> nobodys = CompletableFuture.supplyAsync(() -> encoder.encode(Secret.random("").text()));

  /** Empty when the machine is hashing as much as it can. */
  Optional<String> hash(String password) {
    return inTurn(() -> encoder.encode(normal(password)));
  }

  /** Costs the same whether there is a hash or not. */
  Match match(String password, Optional<String> hash) {
    return inTurn(() -> encoder.matches(normal(password), hash.orElseGet(nobodys::join)) && hash.isPresent())
        .map(right -> right ? Match.RIGHT : Match.WRONG)
        .orElse(Match.BUSY);
  }

  /** One accented letter can be typed as one character or two (NIST SP 800-63B §5.1.1.2 asks for NFKC or NFKD). */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> Optional<T> inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      turns.release();
    }
  }
}
