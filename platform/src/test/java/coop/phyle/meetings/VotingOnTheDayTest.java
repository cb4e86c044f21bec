package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.deciding.Assembly;
import coop.phyle.deciding.AtMeetings;
import coop.phyle.deciding.Draft;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.membership.Members;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class VotingOnTheDayTest {
  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  @Test
  void noClassHasMoreHandsThanMembersThereAndTheirProxies() {
    var hall = Hall.of(context, Hall.rules(1), 4, 2, 2);
    var called = hall.called();
    Hall.done(hall.proxy(new MeetingNumber(called), 3, 1));
    hall.opened(called, 0, 1, 4);
    assertThat(fields(hall.vote(called, 1, Map.of("for.stewards", "4", "teller", "Oriol")))).as("two there and one proxy").containsExactly("for.stewards");
    assertThat(fields(hall.vote(called, 1, Map.of("for.stewards", "2", "abstain.stewards", "2", "teller", "Oriol")))).containsExactly("for.stewards");
    assertThat(fields(hall.vote(called, 1, Map.of("for.investors", "1", "for.stewards", "-1", "against.workers", "many")))).containsExactlyInAnyOrder(
        "for.investors", "for.stewards", "against.workers", "teller");
    Hall.done(hall.vote(called, 1, Map.of("for.stewards", "3", "against.workers", "1", "teller", "Oriol")));
    assertThat(Hall.key(hall.vote(called, 1, Map.of("for.stewards", "3", "teller", "Oriol")))).isEqualTo("meetings.problem.not-to-vote");
    assertThat(hall.counts(called)).extracting(c -> c.inClass().key(), c -> c.present(), c -> c.proxies(), c -> c.hands().inFavour())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("investors", 0, 0, 0), org.assertj.core.groups.Tuple.tuple("stewards", 2, 1, 3),
            org.assertj.core.groups.Tuple.tuple("workers", 1, 0, 0));
    assertThat(hall.taken(called).verdict()).as("stewards 2/3, workers 1/3 of the weight voting").isEqualTo(Outcome.Verdict.PASSED);
    assertThatThrownBy(() -> hall.inTransaction(() -> jdbc.sql("insert into meetings.vote_count select coop_id, number, item, 'x', 1, 1, 0, 2, 0, 0 from meetings.vote").update()))
        .isInstanceOf(DataAccessException.class);
    hall.agrees();
  }

  @Test
  void withoutAQuorumInTheRoomNothingIsVotedOn() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var called = hall.called();
    hall.opened(called, 0, 1, 4);
    Hall.done(hall.in(() -> hall.bean(Attending.class).leave(hall.id(), new MeetingNumber(called), hall.member(4), hall.viewer(0))));
    assertThat(Hall.key(hall.vote(called, 1, Map.of("for.stewards", "2", "teller", "Oriol")))).isEqualTo("meetings.problem.no-quorum");
    assertThat(Hall.key(hall.adjourn(new MeetingNumber(called), Duration.ofDays(1)))).isEqualTo("done");
    assertThat(hall.life(new MeetingNumber(called)).presentSuffice()).isTrue();
  }

  @Test
  void aDraftTakenAtAMeetingTakesEffectThere() {
    var hall = Hall.of(context, Assembly.rules(), 5, 2, 2);
    var subject = Map.of("member", hall.member(8).toString());
    var draft = new Draft(hall.assembly.people.getFirst(), Matter.REMOVE_MEMBER, subject, "Remove number 9", "", Optional.empty(), false);
    var decision = hall.assembly.draft(draft);
    var number = hall.resolving(decision, 20);
    assertThat(hall.business(decision).meeting()).contains(number);
    hall.opened(number, 0, 1, 2, 5, 7);
    Hall.done(hall.vote(number, 1, Map.of("for.stewards", "3", "for.workers", "1", "for.investors", "1", "teller", "Oriol")));
    assertThat(hall.business(decision).stage()).isEqualTo(coop.phyle.deciding.Stage.PASSED);
    assertThat(hall.inTransaction(() -> hall.bean(Members.class).count(hall.id()))).isEqualTo(8);
    hall.agrees();
  }

  @Test
  void anAttendersAdvanceVoteIsReplacedNeverDoubled() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var decision = hall.assembly.opened(hall.assembly.statement("Paint the barn"));
    hall.assembly.votes(decision, 0, 4, 1);
    var number = hall.resolving(decision, 17);
    hall.assembly.close(decision);
    assertThat(hall.business(decision).stage()).as("it waits for the meeting").isEqualTo(coop.phyle.deciding.Stage.COUNTING);
    hall.opened(number, 0, 1, 4);
    Hall.done(hall.vote(number, 1, Map.of("against.stewards", "2", "against.workers", "1", "teller", "Oriol")));
    assertThat(hall.counts(number)).filteredOn(c -> c.inClass().equals(new ClassId("stewards"))).singleElement().satisfies(c -> {
      assertThat(c.hands()).isEqualTo(new Votes.Split(0, 2, 0));
      assertThat(c.advance()).as("persons 2 and 3").isEqualTo(new Votes.Split(2, 0, 0));
      assertThat(c.replaced()).isEqualTo(2);
    });
    assertThat(hall.counts(number)).filteredOn(c -> c.inClass().equals(new ClassId("workers"))).singleElement().satisfies(c -> {
      assertThat(c.hands()).isEqualTo(new Votes.Split(0, 1, 0));
      assertThat(c.advance().all()).isZero();
      assertThat(c.replaced()).isEqualTo(1);
    });
    assertThat(hall.business(decision).stage()).isEqualTo(coop.phyle.deciding.Stage.FAILED);
    hall.agrees();
  }

  @Test
  void secretAndForeignDecisionsAreNotPut() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var theirs = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var secret = hall.assembly.opened(hall.assembly.statement("Paint the barn").secretly());
    var board = hall.assembly.draft(hall.assembly.statement("Open an account").as(ResolutionKind.BOARD));
    var mine = hall.assembly.draft(hall.assembly.statement("Mend the roof"));
    var alien = theirs.assembly.draft(theirs.assembly.statement("Not yours"));
    var number = hall.drafted(hall.typed(20));
    assertThat(Hall.key(hall.add(number, Hall.resolution(secret)))).isEqualTo("meetings.problem.decision-secret");
    assertThat(Hall.key(hall.add(number, Hall.resolution(board)))).isEqualTo("meetings.problem.decision-electorate");
    assertThat(Hall.key(hall.add(number, Hall.resolution(new VoteNumber(alien.value() + 90))))).isEqualTo("meetings.problem.decision");
    var other = new HashMap<>(Hall.resolution(mine));
    var byDirector = hall.in(() -> hall.bean(SettingAgenda.class).add(hall.id(), number, new coop.phyle.meetings.Draft(other), hall.viewer(1)));
    assertThat(Hall.key(byDirector)).as("somebody else's draft").isEqualTo("meetings.problem.decision");
    Hall.done(hall.add(number, Hall.resolution(mine)));
    Hall.done(hall.notice(number, false));
    var second = hall.drafted(hall.typed(21));
    assertThat(Hall.key(hall.add(second, Hall.resolution(mine)))).isEqualTo("meetings.problem.decision-taken");
  }

  @Test
  void whatAMeetingDoesNotTakeIsLetGo() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var drafted = hall.assembly.draft(hall.assembly.statement("Mend the roof"));
    var announced = hall.assembly.opened(hall.assembly.statement("Paint the barn"));
    hall.assembly.votes(announced, 0, 4, 0);
    var number = hall.drafted(hall.typed(20));
    Hall.done(hall.add(number, Hall.resolution(drafted)));
    Hall.done(hall.add(number, Hall.resolution(announced)));
    Hall.done(hall.notice(number, false));
    hall.opened(number.value(), 0, 1, 2);
    Hall.done(hall.in(() -> hall.bean(Sitting.class).close(hall.id(), number, hall.viewer(0))));
    assertThat(hall.business(drafted).stage()).isEqualTo(coop.phyle.deciding.Stage.WITHDRAWN);
    assertThat(hall.business(announced).stage()).as("its ballots count alone").isEqualTo(coop.phyle.deciding.Stage.PASSED);
    hall.agrees();
  }

  @Test
  void anInterestedDirectorCountsNeitherInTheQuorumNorInTheVote() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var typed = hall.typed(20);
    typed.put("kind", "BOARD");
    var number = hall.drafted(typed);
    Hall.done(hall.add(number, Hall.hands("Buy from Mercè")));
    Hall.done(hall.notice(number, false));
    hall.opened(number.value(), 0, 1, 2);
    assertThat(Hall.key(declare(hall, number, 2, 3))).as("by a member who is no director").isEqualTo("meetings.problem.not-entitled");
    Hall.done(declare(hall, number, 2, 2));
    assertThat(fields(hall.vote(number.value(), 1, Map.of("for.stewards", "3", "teller", "Oriol")))).containsExactly("for.stewards");
    Hall.done(hall.vote(number.value(), 1, Map.of("for.stewards", "2", "teller", "Oriol")));
    assertThat(hall.counts(number.value())).singleElement().satisfies(c -> assertThat(c.eligible()).isEqualTo(2));
    assertThat(Hall.key(declare(hall, number, 1, 1))).as("after the vote").isEqualTo("meetings.problem.not-to-vote");
  }

  private static Step declare(Hall hall, MeetingNumber number, int director, int by) {
    return hall.in(() -> hall.bean(Recusing.class).declare(hall.id(), number, 1, hall.member(director), "Sells it", hall.viewer(by)));
  }

  private static List<String> fields(Step step) {
    return step instanceof Step.Refused refused ? refused.problems().stream().map(p -> p.field()).toList() : List.of();
  }
}
