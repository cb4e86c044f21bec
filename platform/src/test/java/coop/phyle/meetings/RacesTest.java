package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What happens at the same instant happens in one order or the other, and nothing twice. */
@PhyleTest
class RacesTest {
  @Autowired ApplicationContext context;

  @Test
  void ballotsThatRaceTheCountAreCountedOrRefusedAndHandsOnce() throws Exception {
    var hall = Hall.of(context, Assembly.rules(), 4, 12, 12);
    var decision = hall.assembly.opened(hall.assembly.statement("Paint the barn"));
    var day = hall.today().plusDays(3);
    var typed = hall.typed(3);
    typed.putAll(Map.of("starts", day + "T18:00", "ends", day + "T20:00"));
    var number = hall.drafted(typed);
    Hall.done(hall.add(number, Hall.resolution(decision)));
    Hall.done(hall.notice(number, true));
    for (var person = 0; person < 28; person++) {
      var who = person;
      Hall.done(hall.in(() -> hall.bean(Consenting.class).consent(hall.id(), number, hall.member(who), hall.assembly.people.get(who))));
    }
    hall.opened(number.value(), 0, 1, 2);
    var members = new ArrayList<Callable<Object>>();
    for (var person = 3; person < 28; person++) {
      var vote = Vote.on(hall.id(), decision, hall.assembly.people.get(person), hall.member(person), Choice.AGAINST, Optional.empty());
      members.add(() -> hall.in(() -> hall.bean(CastingVotes.class).cast(vote)));
    }
    var hands = Map.of("for.stewards", "3", "teller", "Oriol");
    members.add(12, () -> hall.vote(number.value(), 1, hands));
    members.add(13, () -> hall.vote(number.value(), 1, hands));
    var results = atOnce(members);
    assertThat(results.stream().filter(Step.Done.class::isInstance)).as("counted once").hasSize(1);
    var counted = results.stream().filter(Cast.Counted.class::isInstance).count();
    var advance = hall.counts(number.value()).stream().mapToInt(c -> c.advance().all()).sum();
    assertThat(advance).as("every ballot that was taken, and no other").isEqualTo((int) counted);
    assertThat(Exported.recounted(context, hall.id(), Pins.NONE).finding()).isEqualTo(new Report.Agrees());
  }

  @Test
  void nobodyComesWhileTheMeetingCloses() throws Exception {
    var hall = Hall.of(context, Assembly.rules(), 4, 8, 8);
    var number = new MeetingNumber(hall.called());
    hall.opened(number.value(), 0, 1, 2);
    var work = new ArrayList<Callable<Object>>();
    for (var person = 3; person < 20; person++) {
      var who = person;
      work.add(() -> hall.come(number, who));
    }
    work.add(8, () -> hall.in(() -> hall.bean(Sitting.class).close(hall.id(), number, hall.viewer(0))));
    var results = atOnce(work);
    assertThat(results).allMatch(Step.class::isInstance);
    assertThat(hall.life(number).stage()).isEqualTo(Stage.CLOSED);
    assertThat(hall.room(number).present()).as("all have left with the sitting").isEmpty();
  }

  @Test
  void proxiesGivenAtOnceNeverExceedTheCap() throws Exception {
    var hall = Hall.of(context, Hall.rules(2), 4, 6, 6);
    var number = new MeetingNumber(hall.called());
    var work = new ArrayList<Callable<Object>>();
    for (var person = 3; person < 16; person++) {
      var who = person;
      work.add(() -> hall.proxy(number, who, 1));
    }
    assertThat(atOnce(work).stream().filter(Step.Done.class::isInstance)).hasSize(2);
    assertThat(hall.room(number).proxies()).hasSize(2);
  }

  private static List<Object> atOnce(List<Callable<Object>> work) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = work.stream().map(one -> threads.submit(() -> {
        start.await();
        try {
          return one.call();
        } catch (DataAccessException refused) {
          throw new AssertionError("the database had to refuse what the use case let through", refused);
        }
      })).toList();
      start.countDown();
      var results = new ArrayList<Object>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
