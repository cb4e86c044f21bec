package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two hundred voters in the closing minute, and two nodes that count. */
@PhyleTest
class RacingTest {
  @Autowired ApplicationContext context;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyAcceptedBallotIsCountedAndNoneAfter(boolean secret) throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 80, 60, 60);
    var statement = assembly.statement("Paint the barn");
    var number = assembly.opened(secret ? statement.secretly() : statement);
    var members = new ArrayList<coop.phyle.membership.MemberId>();
    for (var i = 0; i < 200; i++) {
      members.add(assembly.member(i));
    }
    assembly.clock().moveTo(assembly.life(number).given().closesAt().minus(Duration.ofMillis(400)));
    var start = new CountDownLatch(1);
    var counted = 0L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var votes = new ArrayList<java.util.concurrent.Future<Cast>>();
      for (var i = 0; i < 200; i++) {
        var vote = Vote.on(assembly.coop.id(), number, assembly.people.get(i), members.get(i), Choice.FOR, java.util.Optional.empty());
        var delay = i * 4L;
        Callable<Cast> casting =
            () -> {
              start.await();
              Thread.sleep(delay);
              return assembly.in(() -> assembly.bean(CastingVotes.class).cast(vote));
            };
        votes.add(threads.submit(casting));
      }
      Callable<Void> count =
          () -> {
            start.await();
            while (!assembly.stage(number).counted()) {
              assembly.in(
                  () -> {
                    assembly.bean(ClosingDecisions.class).close(assembly.coop.id(), number);
                    return null;
                  });
            }
            return null;
          };
      var counts = List.of(threads.submit(count), threads.submit(count));
      start.countDown();
      for (var vote : votes) {
        counted += vote.get() instanceof Cast.Counted ? 1 : 0;
      }
      for (var one : counts) {
        one.get();
      }
    }
    var tally = assembly.shown(number, 0).tally().orElseThrow();
    assertThat(counted).isBetween(1L, 199L);
    assertThat(tally.voted()).isEqualTo(counted);
    assertThat(results(assembly, number)).isEqualTo(1);
  }

  private static int results(Assembly assembly, VoteNumber number) {
    var sql = "select count(*) from deciding.decision_closure where number = :n";
    return assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("n", number.value()).query(Integer.class).single());
  }
}
