package coop.phyle.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries to sign in, an address and a network at a time, for all nodes together. Known and unknown addresses count alike.
 *
 * <p>Each count is a measure that every try fills by one and that runs out steadily; while it is full, tries are refused. Kept is only the moment at which
 * it will have run empty (the generic cell rate algorithm).
 */
@Repository
@Transactional
class Tries {
  private static final String COUNT =
      """
      insert into identity.tried (key, forgotten_at) values (:key, :one)
      on conflict (key) do update
         set forgotten_at = case when tried.forgotten_at between :now and :absurd then tried.forgotten_at else :now end + (excluded.forgotten_at - :now)
       where tried.forgotten_at + (excluded.forgotten_at - :now) <= :full or tried.forgotten_at > :absurd
      """;
  private static final String FULL_UNTIL = "select forgotten_at from identity.tried where key = :key";
  // After the count, and around rows that others hold: so nobody waits for anybody.
  private static final String FORGET =
      "delete from identity.tried where key in (select key from identity.tried where forgotten_at <= :now limit 100 for update skip locked)";

  /** A moment further off than clocks of nodes differ was written before a clock was set back: it counts for nothing. */
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  /** What is counted: how many people of one hall it must let in, or how many tries in all; and how long until one more is allowed. */
  enum Kind {
    LINK_TO_ADDRESS(5, 0, Duration.ofMinutes(12)),
    LINK_FROM_NETWORK(0, 1, Duration.ofMinutes(2)),
    PASSWORD_OF_ADDRESS(10, 0, Duration.ofSeconds(90)),
    // Everybody may mistype once.
    PASSWORD_FROM_NETWORK(0, 2, Duration.ofSeconds(15)),
    // The device asks for a challenge and answers it, and may be held wrongly once.
    PASSKEY_FROM_NETWORK(0, 4, Duration.ofMillis(7_500)),
    // Somebody opens the page, votes for two members and opens it again.
    MAILED_LINK_FROM_NETWORK(20, 4, Duration.ofSeconds(3)),
    TOKEN_FROM_NETWORK(60, 0, Duration.ofSeconds(15));

    private final int most;
    private final int forEachInHall;
    private final Duration each;

    Kind(int most, int forEachInHall, Duration each) {
      this.most = most;
      this.forEachInHall = forEachInHall;
      this.each = each;
    }

    private Duration whole(int hall) {
      return each.multipliedBy(most + (long) forEachInHall * hall);
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;
  private final int hall;

  /** @param hall how many people may come from one network at once, as to a meeting */
  Tries(JdbcClient jdbc, Clock clock, @Value("${phyle.hall:250}") int hall) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hall = hall;
  }

  /** Counts one try; present when there were too many, saying from when on another one is allowed. */
  Optional<Instant> tooMany(Kind kind, String of) {
    var now = clock.instant();
    // What is typed into the field of an address may be anything: it is kept like a secret.
    var key = new Secret(kind + " " + of).hash();
    var full = now.plus(kind.whole(hall));
    var counted =
        jdbc.sql(COUNT)
            .param("key", key)
            .param("now", at(now))
            .param("one", at(now.plus(kind.each)))
            .param("full", at(full))
            .param("absurd", at(full.plus(CLOCKS_DIFFER)))
            .update();
    jdbc.sql(FORGET).param("now", at(now)).update();
    if (counted == 1) {
      return Optional.empty();
    }
    var until = jdbc.sql(FULL_UNTIL).param("key", key).query(OffsetDateTime.class).single().toInstant();
    return Optional.of(until.plus(kind.each).minus(kind.whole(hall)));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
