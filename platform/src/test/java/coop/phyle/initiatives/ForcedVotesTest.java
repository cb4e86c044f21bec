package coop.phyle.initiatives;

import static coop.phyle.initiatives.Agora.refused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.verify.Report;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Programs initiate: from a text through support that forces a vote to the outcome and its recount. */
@PhyleTest
class ForcedVotesTest {
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;

  @Test
  void enoughSupportForcesAVoteWithoutAnybodysLeave() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Plant a hedge", "tags", "land");
    agora.support(number, 1, 8);
    assertThat(agora.read(0, number).integer("supporters")).isEqualTo(2);
    assertThat(agora.stage(number)).isEqualTo("admission");
    agora.support(number, 1, 9);
    assertThat(agora.stage(number)).as("by the third, in the same step").isEqualTo("discussion");
    assertThat(agora.takeBack(9, number, 1).getStatus()).isEqualTo(201);
    assertThat(agora.stage(number)).as("reached is reached").isEqualTo("discussion");
    agora.until(number, "freezesAt");
    assertThat(agora.stage(number)).isEqualTo("frozen");
    assertThat(refused(agora.trySupport(10, number, 1))).contains("can no longer be changed");
    agora.until(number, "opensAt");
    agora.rank(number, "1 2", "1", "1", "1", "2 1", "", "", "1", "1 2", "2", "abstain", "", "", "", "1");
    agora.until(number, "closesAt");
    var closed = agora.read(0, number);
    assertThat(closed.text("stage")).isEqualTo("passed");
    assertThat(closed.object("result").integer("winner")).isEqualTo(1);
    assertThat(closed.object("result").integer("ballots")).isEqualTo(10);
    var report = agora.recounted();
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.acts()).containsEntry("question-begun", 1L).containsEntry("question-supported", 1L).containsEntry("question-opened", 1L).containsEntry("question-closed", 1L);
  }

  @Test
  void withoutEnoughSupportItLapses() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Sell the tractor");
    agora.support(number, 1, 8);
    agora.until(number, "lapsesAt");
    assertThat(agora.stage(number)).isEqualTo("lapsed");
    assertThat(refused(agora.trySupport(9, number, 1))).contains("can no longer be changed");
    assertThat(letters(agora, 8, "Lapsed: Sell the tractor")).isNotEmpty();
    assertThat(agora.recounted().acts()).containsEntry("question-lapsed", 1L);
  }

  @Test
  void theAuthorWithdrawsOnlyBeforeThereIsEnough() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Close on Sundays");
    agora.support(number, 1, 8);
    assertThat(agora.send(8, "/" + number + "/1/withdrawal", Json.obj()).getStatus()).as("not the author").isEqualTo(404);
    agora.support(number, 1, 9);
    assertThat(refused(agora.send(7, "/" + number + "/1/withdrawal", Json.obj()))).contains("not its author");
    var other = agora.begin(7, "Open on Sundays");
    assertThat(agora.send(7, "/" + other + "/1/withdrawal", Json.obj()).getStatus()).isEqualTo(201);
    assertThat(agora.stage(other)).isEqualTo("withdrawn");
    assertThat(refused(agora.trySupport(8, other, 1))).contains("can no longer be changed");
  }

  @Test
  void aQuestionIsCalledByTheFirstTextThatStands() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(0, "Buy a van");
    agora.answer(1, number, "Buy three bicycles", 0);
    assertThat(agora.read(5, number).text("title")).isEqualTo("Buy a van");
    agora.send(0, "/" + number + "/1/withdrawal", Json.obj());
    assertThat(agora.read(5, number).text("title")).isEqualTo("Buy three bicycles");
    agora.send(1, "/" + number + "/2/withdrawal", Json.obj());
    assertThat(agora.read(5, number).text("title")).as("nothing stands").isEqualTo("Buy a van");
  }

  @Test
  void aMeetingIsRequiredWithTheSupportersSignatures() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Elect another board", "way", "meeting");
    agora.answer(8, number, "Keep the board and change the bylaws", 0);
    agora.support(number, 2, 9);
    var required = agora.read(0, number);
    assertThat(required.text("stage")).isEqualTo("required");
    assertThat(required.integer("requisition")).isEqualTo(1);
    assertThat(agora.recounted().acts()).containsEntry("meeting-required", 1L).containsEntry("question-supported", 1L);
    agora.later(Duration.ofDays(40));
    assertThat(agora.stage(number)).as("the requisition's clock runs, not this one").isEqualTo("required");
  }

  @Test
  void whoHasNotVotedIsRemindedAndNobodyElse() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Share the van");
    agora.support(number, 1, 8, 9);
    agora.toTheVote(number);
    agora.rank(number, "1 2");
    agora.later(Duration.ofDays(13).plusHours(12));
    assertThat(letters(agora, 1, "Closes soon: Share the van")).contains("Notice of a vote: Share the van", "Land together votes: Share the van");
    agora.until(number, "closesAt");
    assertThat(letters(agora, 0, "Counted: Share the van")).contains("Notice of a vote: Share the van").doesNotContain("Closes soon: Share the van");
  }

  @Test
  void theRulesOfTheDayOfTheNoticeDecideAndTooFewDecideNothing() throws Exception {
    var agora = new Agora(beans, Assembly.rules(text -> text.replace("\"fraction\": \"1/10\"", "\"fraction\": \"1/2\"")), 7, 7, 7);
    var number = agora.begin(0, "Buy a mill");
    agora.support(number, 1, 1, 2);
    agora.toTheVote(number);
    agora.rank(number, "1", "1", "1", "1", "1");
    agora.until(number, "closesAt");
    assertThat(agora.stage(number)).isEqualTo("no-quorum");
    assertThat(agora.recounted().finding()).isEqualTo(new Report.Agrees());
    agora.later(Duration.ofDays(1));
    assertThat(agora.tryBegin(1, "Buy a mill").getStatus()).as("it was not voted down").isEqualTo(201);
  }

  /** Subjects of a person's letters until one with this subject has come. */
  private List<String> letters(Agora agora, int person, String last) {
    var email = people.find(agora.assembly.people.get(person)).orElseThrow().email().toString();
    var read = new ArrayList<String>();
    while (!read.contains(last)) {
      read.add(sent.next(email, read.size() + 1).subject());
    }
    return read;
  }
}
