package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.membership.Members;
import coop.phyle.membership.Officers;
import coop.phyle.testing.DueJobs;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Quorum, ties, the repeat bar, kinds, withdrawal, jobs, enactment. */
@PhyleTest
class RulesOfTheDayTest {
  @Autowired ApplicationContext context;
  @Autowired DueJobs jobs;

  @Test
  void aTieIsLost() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    assembly.votes(number, 0, 3, 3);
    assembly.votes(number, 6, 2, 2);
    assembly.votes(number, 10, 2, 2);
    assembly.close(number);
    assertThat(assembly.stage(number)).isEqualTo(Stage.FAILED);
  }

  @Test
  void withoutAQuorumNothingIsDecidedAndTheQuestionIsFree() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    assembly.votes(number, 0, 2, 0);
    assembly.close(number);
    assertThat(assembly.stage(number)).isEqualTo(Stage.NO_QUORUM);
    assertThat(assembly.draft(assembly.statement("Paint the barn"))).isNotNull();
  }

  @Test
  void aDefeatedQuestionRestsForSixMonths() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var number = assembly.opened(assembly.statement("Paint the barn"));
    assembly.votes(number, 0, 1, 5);
    assembly.close(number);
    var again = assembly.statement("PAINT the barn!");
    var refused = assembly.in(() -> assembly.bean(Proposing.class).draft(assembly.coop.id(), again));
    assertThat(refused).isInstanceOfSatisfying(Drafting.Refused.class, r -> assertThat(r.problems()).extracting("key").containsExactly("deciding.problem.repeat"));
    assembly.clock().moveTo(assembly.life(number).given().closesAt().plus(Duration.ofDays(184)));
    assertThat(assembly.draft(again)).isNotNull();
  }

  @Test
  void reservedMattersNeedASpecialResolution() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var remove = new Draft(assembly.people.getFirst(), Matter.REMOVE_MEMBER, Map.of("member", assembly.member(7).toString()), "Remove number 8", "", Optional.empty(), false);
    assertThat(assembly.life(assembly.draft(remove)).decision().kind()).isEqualTo(ResolutionKind.SPECIAL);
    var lower = assembly.in(() -> assembly.bean(Proposing.class).draft(assembly.coop.id(), remove.as(ResolutionKind.ORDINARY)));
    assertThat(lower).isInstanceOfSatisfying(Drafting.Refused.class, r -> assertThat(r.problems()).extracting("key").containsExactly("deciding.problem.needs-special"));
  }

  @Test
  void aRemovalThatPassesEndsTheMembership() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var member = assembly.member(7);
    var remove = new Draft(assembly.people.getFirst(), Matter.REMOVE_MEMBER, Map.of("member", member.toString()), "Remove number 8", "", Optional.empty(), false);
    var number = assembly.opened(remove);
    for (var i = 0; i < 14; i++) {
      assembly.voted(number, i, Choice.FOR);
    }
    assembly.close(number);
    assertThat(assembly.life(number).enactment()).get().isInstanceOf(Enactment.Effect.class);
    assertThat(assembly.inTransaction(() -> assembly.bean(Members.class).roll(assembly.coop.id()))).noneMatch(v -> v.member().equals(member));
  }

  @Test
  void anAppointmentThatPassesPutsTheMemberInOfficeAndOneThatCannotSaysWhy() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var subject = Map.of("member", assembly.member(7).toString(), "office", "TREASURER");
    var number = assembly.opened(new Draft(assembly.people.getFirst(), Matter.APPOINT_OFFICER, subject, "A treasurer", "", Optional.empty(), false));
    assembly.votes(number, 0, 6, 0);
    assembly.votes(number, 6, 4, 0);
    assembly.close(number);
    assertThat(assembly.inTransaction(() -> assembly.bean(Officers.class).today(assembly.coop.id())))
        .anyMatch(o -> o.member().equals(assembly.member(7)) && o.office() == Office.TREASURER);
    var twice = assembly.opened(new Draft(assembly.people.getFirst(), Matter.APPOINT_OFFICER, subject, "A treasurer", "", Optional.empty(), false));
    assembly.votes(twice, 0, 6, 0);
    assembly.close(twice);
    assertThat(assembly.stage(twice)).isEqualTo(Stage.PASSED);
    assertThat(assembly.life(twice).enactment()).get().isInstanceOf(Enactment.Refusal.class);
    assertThat(assembly.shown(twice, 0).refusal()).extracting("key").containsExactly("deciding.refusal.in-office");
  }

  @Test
  void theProposerAloneWithdrawsAndOnlyBeforeItOpens() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var draft = assembly.statement("Paint the barn");
    var number = assembly.draft(draft);
    assembly.notice(number, draft.by());
    assertThat(withdraw(assembly, number, 1)).isFalse();
    assertThat(withdraw(assembly, number, 0)).isTrue();
    assembly.clock().moveTo(assembly.life(number).given().opensAt());
    jobs.run();
    assertThat(assembly.stage(number)).isEqualTo(Stage.WITHDRAWN);
    var open = assembly.opened(draft);
    assertThat(withdraw(assembly, open, 0)).isFalse();
  }

  private static boolean withdraw(Assembly assembly, VoteNumber number, int person) {
    return assembly.in(() -> assembly.bean(Withdrawing.class).withdraw(assembly.coop.id(), number, assembly.people.get(person)));
  }

  @Test
  void theJobsOpenAndCloseAsOfTheDueMinute() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var draft = assembly.statement("Paint the barn by the jobs");
    var number = assembly.draft(draft);
    assembly.notice(number, draft.by());
    var dates = assembly.life(number).given();
    assembly.clock().moveTo(dates.opensAt());
    jobs.run();
    assertThat(assembly.stage(number)).isEqualTo(Stage.OPEN);
    assembly.votes(number, 0, 6, 0);
    assembly.votes(number, 6, 1, 0);
    assembly.clock().moveTo(dates.closesAt().plus(Duration.ofMinutes(17)));
    jobs.run();
    assertThat(assembly.stage(number)).isEqualTo(Stage.PASSED);
    var at = "select count(*) from deciding.decision_closure c join deciding.decision_notice n using (coop_id, number) where number = :n and closed_at = closes_at";
    assertThat(assembly.inTransaction(() -> assembly.jdbc().sql(at).param("n", number.value()).query(Integer.class).single())).isEqualTo(1);
  }

  @Test
  void aReminderGoesToTheSilentAndTheResultToAll() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 4, 4);
    var number = assembly.opened(assembly.statement("Paint the barn again"));
    assembly.votes(number, 0, 6, 0);
    assembly.votes(number, 6, 1, 0);
    assembly.clock().moveTo(assembly.life(number).given().closesAt().minus(Duration.ofHours(24)));
    Runnable reminder = () -> assembly.bean(RemindingVoters.class).remind(assembly.coop.id(), number);
    assertThat(mails(assembly, reminder, "Closes tomorrow: Paint the barn again")).isEqualTo(7);
    assembly.clock().moveTo(assembly.life(number).given().closesAt());
    Runnable count = () -> assembly.bean(ClosingDecisions.class).close(assembly.coop.id(), number);
    assertThat(mails(assembly, count, "Passed: Paint the barn again")).isEqualTo(14);
  }

  /** Counted before the commit, because letters leave the outbox soon after it. */
  private static int mails(Assembly assembly, Runnable work, String subject) {
    var sql = "select count(*) from notices.outbox where subject = :subject";
    return assembly.inTransaction(
        () -> {
          work.run();
          return assembly.jdbc().sql(sql).param("subject", subject).query(Integer.class).single();
        });
  }
}
