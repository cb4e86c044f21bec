package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@PhyleTest
class CastingVotesTest {
  @Autowired ApplicationContext context;

  @Test
  void anOpenVoteChangesUntilItCloses() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    assembly.voted(number, 0, Choice.FOR);
    assertThat(assembly.vote(number, 0, Choice.AGAINST)).isInstanceOfSatisfying(Cast.Counted.class, counted -> assertThat(counted.changed()).isTrue());
    assertThat(assembly.shown(number, 0).tally().orElseThrow().bars().getFirst().split()).contains(new Tally.Split(0, 0, 1));
    assertThat(assembly.shown(number, 0).places().getFirst().choice()).contains(Choice.AGAINST);
  }

  @Test
  void aSecretVoteChangesOnlyWithItsReceipt() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    var first = assembly.voted(number, 0, Choice.FOR);
    var others = assembly.voted(number, 6, Choice.FOR);
    assertThat(assembly.vote(number, 0, Choice.AGAINST)).isEqualTo(Cast.Refused.of(Cast.Reason.RECEIPT_NEEDED));
    assertThat(assembly.vote(number, 0, Choice.AGAINST, Optional.of(others))).isEqualTo(Cast.Refused.of(Cast.Reason.RECEIPT_UNKNOWN));
    var second = ((Cast.Counted) assembly.vote(number, 0, Choice.AGAINST, Optional.of(first))).receipt();
    assertThat(assembly.vote(number, 0, Choice.FOR, Optional.of(first))).isEqualTo(Cast.Refused.of(Cast.Reason.RECEIPT_UNKNOWN));
    assertThat(check(assembly, number, second)).contains(Choice.AGAINST);
    assertThat(check(assembly, number, first)).isEmpty();
    assertThat(assembly.shown(number, 0).tally().orElseThrow().voted()).isEqualTo(2);
  }

  private static Optional<Choice> check(Assembly assembly, VoteNumber number, Receipt receipt) {
    return assembly.in(() -> assembly.bean(BallotLogs.class).check(assembly.coop.id(), number, receipt)).orElseThrow().choice();
  }

  @Test
  void whoJoinedAfterOpeningOrVotesForAnotherIsRefused() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    var stranger = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    var foreign = Vote.on(assembly.coop.id(), number, stranger.people.getFirst(), stranger.member(0), Choice.FOR, Optional.empty());
    var borrowed = Vote.on(assembly.coop.id(), number, assembly.people.get(1), assembly.member(0), Choice.FOR, Optional.empty());
    assertThat(assembly.in(() -> assembly.bean(CastingVotes.class).cast(foreign))).isEqualTo(Cast.Refused.of(Cast.Reason.NOT_ON_ROLL));
    assertThat(assembly.in(() -> assembly.bean(CastingVotes.class).cast(borrowed))).isEqualTo(Cast.Refused.of(Cast.Reason.NOT_ON_ROLL));
  }

  @Test
  void noVoteBeforeOpeningNorFromTheClosingInstantOnEvenIfTheCountIsLate() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    var draft = assembly.statement("Paint the barn");
    var number = assembly.draft(draft);
    assembly.notice(number, draft.by());
    assertThat(assembly.vote(number, 0, Choice.FOR)).isEqualTo(Cast.Refused.of(Cast.Reason.NOT_OPEN));
    assembly.clock().moveTo(assembly.life(number).given().opensAt());
    assembly.open(number);
    assembly.clock().moveTo(assembly.life(number).given().closesAt());
    assertThat(assembly.vote(number, 0, Choice.FOR)).isEqualTo(Cast.Refused.of(Cast.Reason.CLOSED));
    assertThat(assembly.stage(number)).isEqualTo(Stage.COUNTING);
  }

  @Test
  void onlyDirectorsVoteOnABoardResolution() {
    var assembly = Assembly.found(context, Assembly.rules(), 4, 2, 2);
    var number = assembly.opened(assembly.statement("Open an account").as(coop.phyle.kernel.rules.ResolutionKind.BOARD));
    assertThat(assembly.vote(number, 3, Choice.FOR)).isEqualTo(Cast.Refused.of(Cast.Reason.NOT_ON_ROLL));
    assembly.votes(number, 0, 2, 0);
    assembly.close(number);
    assertThat(assembly.stage(number)).isEqualTo(Stage.PASSED);
  }

  @Test
  void theDatabaseRefusesABallotAfterClosingByItself() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    assembly.votes(number, 0, 4, 2);
    assembly.close(number);
    for (var sql : java.util.List.of("delete from voting.secret_ballot where number = :n", "update voting.secret_ballot set class = class where number = :n")) {
      assertThatThrownBy(() -> assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("n", number.value()).update()))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("ballots change only while the vote is open");
    }
  }
}
