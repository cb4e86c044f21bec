package coop.phyle.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.shell.MovableClock;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens at the same instant happens in one order or the other, and nothing twice. */
@PhyleTest
class InitiativeRacesTest {
  @Autowired ApplicationContext beans;

  @Test
  void theLastSupportGivenTwiceAtOnceMovesItOnOnce() throws Exception {
    for (var round = 0; round < 3; round++) {
      var agora = Agora.of21(beans);
      var number = agora.begin(7, "Share the tools");
      agora.support(number, 1, 8);
      for (var person = 9; person < 15; person++) {
        agora.member(person);
      }
      var work = new ArrayList<Callable<Integer>>();
      for (var person = 9; person < 15; person++) {
        var who = person;
        work.add(() -> agora.trySupport(who, number, 1).getStatus());
      }
      assertThat(atOnce(work)).as("all support, whoever was the last that was needed").containsOnly(201);
      assertThat(agora.stage(number)).isEqualTo("discussion");
      assertThat(agora.read(0, number).integer("supporters")).isEqualTo(8);
      assertThat(agora.recounted().acts()).containsEntry("question-supported", 1L);
    }
  }

  @Test
  void supportThatRacesTheLapseForcesItOrComesTooLate() throws Exception {
    for (var round = 0; round < 4; round++) {
      var agora = Agora.of21(beans);
      var number = agora.begin(7, "Share the seeds");
      agora.support(number, 1, 8);
      agora.member(9);
      agora.read(9, number);
      var lapses = Instant.parse(agora.read(0, number).object("dates").text("lapsesAt"));
      beans.getBean(MovableClock.class).moveTo(lapses.minusMillis(1));
      List<Callable<Integer>> work = List.of(
          () -> agora.trySupport(9, number, 1).getStatus(),
          () -> {
            beans.getBean(MovableClock.class).moveTo(lapses);
            beans.getBean(Tenancy.class).in(agora.assembly.coop.id(), () -> {
              beans.getBean(Lapsing.class).lapse(agora.assembly.coop.id(), new VoteNumber(number));
              return null;
            });
            return 0;
          });
      var supported = atOnce(work).contains(201);
      assertThat(agora.stage(number)).isEqualTo(supported ? "discussion" : "lapsed");
    }
  }

  @Test
  void aQuotaHoldsWhoeverComesAtOnce() throws Exception {
    var agora = Agora.of21(beans);
    agora.read(7, agora.begin(7, "Open the gate"));
    var work = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 5; i++) {
      var title = "Open the gate number " + i;
      work.add(() -> agora.tryBegin(7, title).getStatus());
    }
    assertThat(atOnce(work)).containsOnlyOnce(201).containsOnly(201, 422);
  }

  private static <T> List<T> atOnce(List<? extends Callable<T>> work) throws Exception {
    var gate = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(work.size())) {
      var running = work.stream().map(one -> pool.submit(() -> {
        gate.await();
        return one.call();
      })).toList();
      gate.countDown();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
