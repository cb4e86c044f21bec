package coop.phyle.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database disbelieves the program; classes elect their own. */
@PhyleTest
class GuardsTest {
  @Autowired ApplicationContext context;
  private Voters coop;

  @BeforeEach
  void found() {
    coop = Voters.found(context);
  }

  @Test
  void whoStandsIsFixedOnceVotingOpened() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1));
    List.of(2, 3, 4).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    refused("insert into elections.withdrawal (coop_id, number, candidate, noted_by, noted_at) select coop_id, number, candidate, nominated_by, nominated_at from elections.nomination where candidate = 1");
    refused("insert into elections.slate (coop_id, number, option, candidate) select coop_id, number, 9, candidate from elections.nomination where candidate = 1");
    refused("insert into elections.calling_off (coop_id, number, reason, noted_by, noted_at) select coop_id, number, 'late', called_by, called_at from elections.election");
    refused("update elections.election set number = number + 1");
    refused("delete from elections.nomination");
    assertThat(coop.nominate(number, 5, "")).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void nothingIsDecidedByVoteWhileTheBoxIsOpen() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1));
    List.of(2, 3).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    var seed = "0".repeat(128);
    refused("insert into elections.outcome (coop_id, number, closed_at, how, seed, seats) select coop_id, number, called_at, 'VOTE', '" + seed + "', 1 from elections.election");
  }

  @Test
  void aClassElectsItsOwn() {
    var number = coop.called(coop.call("Workers' delegate").body("Workers").seats(1).with("votersClass", "workers"));
    assertThat(coop.nominate(number, 0, "")).isInstanceOf(Answer.Refused.class);
    List.of(2, 3).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    assertThat(coop.shown(number, 0).places()).isEmpty();
    assertThat(coop.shown(number, 2).places()).hasSize(1);
    assertThat(coop.shown(number, 2).eligible()).isEqualTo(4);
    List.of(2, 3, 4, 5).forEach(person -> coop.rank(number, person, 2));
    coop.toResult(number);
    var decided = coop.shown(number, 0).decided().orElseThrow();
    assertThat(decided.elected()).singleElement().satisfies(seat -> assertThat(seat.candidate()).isEqualTo(2));
    assertThat(decided.withheld()).as("four voted in secret").isTrue();
  }

  @Test
  void closingTwiceCountsOnce() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1).with("secret", "false"));
    List.of(2, 3).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    coop.rank(number, 1, 1);
    coop.rank(number, 1, 2, 1);
    coop.toResult(number);
    coop.toResult(number);
    assertThat(coop.acts("election-closed")).hasSize(1);
    assertThat(coop.shown(number, 0).decided().orElseThrow().ballots()).isEqualTo(1);
    assertThat(coop.shown(new VoteNumber(number.value()), 0).decided().orElseThrow().elected()).extracting(ElectionPages.Seat::candidate).containsExactly(2);
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> coop.in(() -> context.getBean(JdbcClient.class).sql(sql).update())).as(sql).isInstanceOf(DataAccessException.class);
  }
}
