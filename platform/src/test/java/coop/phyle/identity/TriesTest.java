package coop.phyle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.shell.MovableClock;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PhyleTest
class TriesTest {
  @Autowired MockMvc mvc;
  @Autowired Tries tries;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final String somebody = UUID.randomUUID().toString();

  private int link(Visitor visitor, String token, Email email) throws Exception {
    return visitor.post(token, "/sign-in/link", "email", email.value()).getStatus();
  }

  private Email known(String name) {
    var email = anybody();
    people.findOrCreate(email, name, Locale.ENGLISH);
    return email;
  }

  private static Email anybody() {
    return new Email(UUID.randomUUID() + "@horta.example");
  }

  @Test
  void aGeneralMeetingInOneHallSignsInAndAStrangerThereLearnsNothing() throws Exception {
    var member = known("Aina");
    var door = new Visitor(mvc);
    var token = door.token("/sign-in");
    for (var i = 0; i < 200; i++) {
      assertThat(link(door, token, anybody())).as("person %s", i).isEqualTo(303);
      clock.moveBy(Duration.ofSeconds(3));
    }
    for (var i = 0; i < 5; i++) {
      assertThat(link(door, token, member)).isEqualTo(303);
    }
    assertThat(link(door, token, member)).as("an account stays under its own limit").isEqualTo(429);
    var asked = 303;
    for (var i = 0; i < 300 && asked == 303; i++) {
      asked = link(door, token, anybody());
    }
    assertThat(asked).as("a made-up address").isEqualTo(429);
    assertThat(link(door, token, known("Biel"))).as("a known address looks the same").isEqualTo(429);
    var elsewhere = new Visitor(mvc);
    assertThat(link(elsewhere, elsewhere.token("/sign-in"), anybody())).isEqualTo(303);
    clock.moveBy(Duration.ofMinutes(2));
    var latecomer = new Visitor(mvc).beside(door);
    assertThat(link(latecomer, latecomer.token("/sign-in"), anybody())).isEqualTo(303);
  }

  @Test
  void everyWayInHasRoomForAHallAndThenALittleAtATime() {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var at = at(now);
    assertThat(most(at, Tries.Kind.LINK_FROM_NETWORK)).isEqualTo(250);
    assertThat(most(at, Tries.Kind.PASSWORD_FROM_NETWORK)).isEqualTo(500);
    assertThat(most(at, Tries.Kind.PASSKEY_FROM_NETWORK)).isEqualTo(1000);
    assertThat(most(at, Tries.Kind.PASSWORD_OF_ADDRESS)).isEqualTo(10);
    assertThat(most(at, Tries.Kind.LINK_TO_ADDRESS)).isEqualTo(5);
    assertThat(at.tooMany(Tries.Kind.PASSWORD_FROM_NETWORK, somebody)).contains(now.plusSeconds(15));
    assertThat(at.tooMany(Tries.Kind.PASSWORD_OF_ADDRESS, somebody)).contains(now.plusSeconds(90));
    assertThat(most(at(now.plusSeconds(14)), Tries.Kind.PASSWORD_FROM_NETWORK)).isZero();
    assertThat(most(at(now.plusSeconds(30)), Tries.Kind.PASSWORD_FROM_NETWORK)).isEqualTo(2);
  }

  private Tries at(Instant moment) {
    return new Tries(jdbc, Clock.fixed(moment, ZoneOffset.UTC), 250);
  }

  private int most(Tries tries, Tries.Kind kind) {
    return (int) Stream.generate(() -> tries.tooMany(kind, somebody)).takeWhile(Optional::isEmpty).count();
  }

  @Test
  void anotherNodeCountsOn() {
    var other = new Tries(jdbc, clock, 250);
    for (var i = 0; i < 5; i++) {
      assertThat(tries.tooMany(Tries.Kind.PASSWORD_OF_ADDRESS, somebody)).isEmpty();
      assertThat(other.tooMany(Tries.Kind.PASSWORD_OF_ADDRESS, somebody)).isEmpty();
    }
    assertThat(other.tooMany(Tries.Kind.PASSWORD_OF_ADDRESS, somebody)).isPresent();
    assertThat(tries.tooMany(Tries.Kind.PASSWORD_OF_ADDRESS, somebody)).isPresent();
  }

  @Test
  void ofManyAtOnceAsManyPassAsOneAfterAnother() throws Exception {
    List<Callable<Optional<Instant>>> rush =
        IntStream.range(0, 60).<Callable<Optional<Instant>>>mapToObj(i -> () -> tries.tooMany(Tries.Kind.PASSWORD_OF_ADDRESS, somebody)).toList();
    var passed = 0;
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (var answer : threads.invokeAll(rush)) {
        passed += answer.get().isEmpty() ? 1 : 0;
      }
    }
    assertThat(passed).isEqualTo(10);
  }

  @Test
  void aClockSetBackShutsNobodyOut() {
    var now = clock.instant();
    most(at(now), Tries.Kind.PASSWORD_OF_ADDRESS);
    assertThat(most(at(now.minus(Duration.ofSeconds(5))), Tries.Kind.PASSWORD_OF_ADDRESS)).as("a node whose clock is late").isZero();
    assertThat(most(at(now.minus(Duration.ofDays(2))), Tries.Kind.PASSWORD_OF_ADDRESS)).isEqualTo(10);
  }

  @Test
  void whatHasRunEmptyIsForgotten() {
    var key = new Secret(Tries.Kind.LINK_TO_ADDRESS + " " + somebody).hash();
    tries.tooMany(Tries.Kind.LINK_TO_ADDRESS, somebody);
    assertThat(kept(key)).isEqualTo(1);
    clock.moveBy(Duration.ofDays(1));
    for (var i = 0; i < 100 && kept(key) > 0; i++) {
      tries.tooMany(Tries.Kind.LINK_TO_ADDRESS, UUID.randomUUID().toString());
    }
    assertThat(kept(key)).isZero();
  }

  private int kept(byte[] key) {
    return jdbc.sql("select count(*) from identity.tried where key = :key").param("key", key).query(Integer.class).single();
  }
}
