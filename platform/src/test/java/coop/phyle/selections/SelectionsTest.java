package coop.phyle.selections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Coordinating;
import coop.phyle.circles.KeepingCircles;
import coop.phyle.circles.Openness;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.membership.Officer;
import coop.phyle.notices.SentMail;
import coop.phyle.record.Exported;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the call to the role, by consent. */
@PhyleTest
class SelectionsTest {
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;
  private Chamber chamber;

  @BeforeEach
  void found() {
    chamber = new Chamber(beans);
  }

  /** Persons 0 to 6 hand in; 0 passes. */
  private void named(int number, int nominee) throws Exception {
    for (var person = 0; person < 7; person++) {
      assertThat(chamber.name(number, person, person == 0 ? 0 : nominee)).isEqualTo(204);
    }
  }

  private void kept(int number) throws Exception {
    for (var person = 0; person < 7; person++) {
      assertThat(chamber.keep(number, person)).isEqualTo(204);
    }
  }

  @Test
  void aSecretaryIsChosenAndTakesOfficeByTheirOwnYes() throws Exception {
    var number = chamber.call("secretary", "members");
    assertThat(chamber.name(number, 1, 4)).isEqualTo(204);
    assertThat(chamber.read(0, number).list("said")).as("nobody sees a form before all are shown").isEmpty();
    assertThat(chamber.read(0, number).integer("spoken")).isEqualTo(1);
    named(number, 4);
    assertThat(chamber.stage(number)).isEqualTo("changing");
    assertThat(chamber.read(6, number).list("said")).hasSize(7);
    assertThat(chamber.name(number, 5, 2)).isEqualTo(204);
    for (var person : List.of(0, 1, 2, 3, 4, 6)) {
      assertThat(chamber.keep(number, person)).isEqualTo(204);
    }
    assertThat(chamber.stage(number)).isEqualTo("proposing");
    var tally = chamber.read(0, number).list("named").getFirst().asObject();
    assertThat(List.of(tally.integer("first"), tally.integer("last"))).containsExactly(6, 5);
    assertThat(chamber.hall.send(3, "/selections/" + number + "/proposals", "{\"nominee\":5,\"reasons\":\"Me first\"}").getStatus()).as("who does not lead proposes only who does").isEqualTo(422);
    var poll = chamber.propose(number, 0, 4);
    assertThat(chamber.hall.trySay(3, poll, "1", "").getStatus()).as("who is proposed is asked last").isEqualTo(409);
    chamber.consent(poll, 4);
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.stage(number)).isEqualTo("asking");
    assertThat(chamber.answer(number, 2, true, "")).as("somebody else").isEqualTo(404);
    assertThat(chamber.officers()).filteredOn(one -> one.office() == Office.SECRETARY).extracting(Officer::number).containsExactly(1);
    assertThat(chamber.answer(number, 3, true, "Gladly.")).isEqualTo(204);
    assertThat(chamber.stage(number)).isEqualTo("filled");
    assertThat(chamber.officers()).filteredOn(one -> one.office() == Office.SECRETARY).extracting(Officer::number).containsExactly(4);
    assertThat(chamber.answer(number, 3, true, "Again.")).isEqualTo(404);
    assertRecord();
  }

  private void assertRecord() throws Exception {
    var report = Exported.recounted(beans, chamber.hall.assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.acts()).containsEntry("selection-called", 1L).containsEntry("selection-proposed", 1L).containsEntry("selection-filled", 1L);
  }

  @Test
  void aDayBeforeFormsCloseThoseWhoSaidNothingAreReminded() throws Exception {
    var number = chamber.call("secretary", "members");
    assertThat(chamber.name(number, 3, 4)).isEqualTo(204);
    assertThat(chamber.name(number, 5, 0)).as("who passes has said so").isEqualTo(204);
    toEveOf(number, "formsClose");
    assertThat(sent.next(email(4), 2).subject()).startsWith("A secretary: whom do you name? Until");
    assertThat(List.of(email(3), email(5))).allSatisfy(done -> assertThat(sent.to(done)).noneMatch(mail -> mail.subject().contains("Until")));
    toEveOf(number, "changesClose");
    assertThat(sent.next(email(4), 4).subject()).as("after the letter that forms are shown").startsWith("A secretary: keep or change");
  }

  private void toEveOf(int number, String moment) throws Exception {
    chamber.later(Duration.between(chamber.hall.assembly.clock().instant(), Instant.parse(chamber.read(0, number).text(moment)).minus(Duration.ofHours(12))));
  }

  private String email(int person) {
    return people.find(chamber.hall.assembly.people.get(person)).orElseThrow().email().value();
  }

  @Test
  void anObjectionThatStandsOpensAnotherRoundAndHistoryIsKept() throws Exception {
    var number = chamber.call("other", "members", "roleName", "Chair");
    named(number, 4);
    kept(number);
    var poll = chamber.propose(number, 0, 4);
    chamber.consent(poll, 4);
    assertThat(chamber.hall.trySay(1, poll, "2", "They have no time this year.").getStatus()).isEqualTo(201);
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.stage(number)).isEqualTo("proposing");
    var second = chamber.propose(number, 0, 5);
    chamber.consent(second, 5);
    assertThat(chamber.hall.trySay(1, second, "2", "I do not like them.").getStatus()).isEqualTo(201);
    assertThat(chamber.hall.send(0, "/polls/" + second + "/rulings", "{\"member\":2,\"ruling\":\"not-valid\",\"why\":\"No harm to the aim.\"}").getStatus()).isEqualTo(200);
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.stage(number)).isEqualTo("asking");
    assertThat(chamber.answer(number, 4, false, "")).as("a no says why").isEqualTo(422);
    assertThat(chamber.answer(number, 4, false, "My mother is ill.")).isEqualTo(204);
    var third = chamber.propose(number, 0, 6);
    chamber.consent(third, 6);
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.answer(number, 5, true, "")).isEqualTo(204);
    assertThat(chamber.read(2, number).list("rounds").stream().map(round -> round.asObject().text("came"))).containsExactly("objected", "declined", "willing");
    assertThat(chamber.read(2, number).object("filled").text("name")).isEqualTo("workers 2");
    assertThat(chamber.hall.page(2, "/selections/" + number)).contains("My mother is ill.", "workers 2 has the role", "/polls/" + poll);
  }

  @Test
  void silenceIsNoConsentAndTimeEndsEachPhase() throws Exception {
    var number = chamber.call("treasurer", "board");
    assertThat(chamber.name(number, 5, 1)).as("not of the board").isEqualTo(404);
    assertThat(chamber.name(number, 1, 6)).as("named somebody who does not choose").isEqualTo(422);
    assertThat(chamber.name(number, 1, 3)).isEqualTo(204);
    chamber.later(Duration.ofDays(5));
    assertThat(chamber.stage(number)).isEqualTo("changing");
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.stage(number)).isEqualTo("proposing");
    assertThat(chamber.keep(number, 1)).as("too late").isEqualTo(422);
    chamber.propose(number, 0, 3);
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.stage(number)).isEqualTo("proposing");
    assertThat(chamber.read(0, number).list("rounds").getFirst().asObject().text("came")).isEqualTo("objected");
  }

  @Test
  void whoLeadsIsProposedByOthersAndNeverByThemselves() throws Exception {
    var number = chamber.call("other", "board", "roleName", "Chair");
    for (var phase = 0; phase < 2; phase++) {
      for (var person = 0; person < 3; person++) {
        chamber.name(number, person, 1);
      }
    }
    var path = "/selections/" + number + "/proposals";
    assertThat(chamber.hall.send(0, path, "{\"nominee\":1,\"reasons\":\"Me\"}").getStatus()).isEqualTo(422);
    assertThat(chamber.hall.send(1, path, "{\"nominee\":3,\"reasons\":\"Them\"}").getStatus()).isEqualTo(422);
    assertThat(chamber.propose(number, 1, 1)).isPositive();
  }

  @Test
  void aCircleGivesItsCoordinationUntilTheTermEnds() throws Exception {
    var here = chamber.hall.assembly.coop;
    var people = chamber.hall.assembly.people;
    var circle = chamber.in(() -> chamber.bean(KeepingCircles.class).begin(here.id(), people.get(3), "Kitchen", "Cooks", Openness.INVITATION));
    List.of(4, 5).forEach(person -> chamber.seat(circle, 3, person));
    var term = LocalDate.ofInstant(beans.getBean(MovableClock.class).instant(), ZoneOffset.UTC).plusDays(60);
    assertThat(chamber.hall.send(0, "/selections", "{\"role\":\"coordinator\",\"group\":\"%s\"}".formatted(circle)).getStatus()).as("who does not sit there").isEqualTo(404);
    var number = chamber.call(3, "coordinator", circle.toString(), "termEnds", term.toString());
    assertThat(chamber.hall.page(0, "/selections")).as("the circle is confidential").doesNotContain("/selections/" + number);
    for (var phase = 0; phase < 2; phase++) {
      for (var person : List.of(3, 4, 5)) {
        assertThat(chamber.name(number, person, 6)).isEqualTo(204);
      }
    }
    var poll = chamber.propose(number, 3, 6);
    assertThat(chamber.hall.page(0, "/polls")).doesNotContain("/polls/" + poll);
    assertThat(chamber.hall.trySay(3, poll, "1", "").getStatus()).isEqualTo(201);
    assertThat(chamber.hall.trySay(4, poll, "1", "").getStatus()).isEqualTo(201);
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.answer(number, 5, true, "")).isEqualTo(204);
    assertThat(coordinators(circle)).containsExactly(people.get(5));
    chamber.later(Duration.ofDays(70));
    assertThat(coordinators(circle)).as("the term is over").isEmpty();
    assertThat(chamber.in(() -> chamber.bean(Circles.class).members(here.id(), circle))).hasSize(3);
  }

  private List<PersonId> coordinators(CircleNumber circle) {
    return chamber.in(() -> chamber.bean(Coordinating.class).of(chamber.hall.assembly.coop.id(), circle));
  }

  @Test
  void theStatutesAndTheGroupLimitACall() throws Exception {
    assertThat(refusal(0, "{\"title\":\"x\",\"role\":\"secretary\",\"group\":\"board\",\"duties\":\"\"}")).contains("selections.problem.title", "selections.problem.duties");
    assertThat(refusal(0, "{\"title\":\"Long\",\"role\":\"secretary\",\"group\":\"board\",\"duties\":\"All\",\"termEnds\":\"2099-01-01\"}")).contains("selections.problem.term-long");
    assertThat(refusal(0, "{\"title\":\"None\",\"role\":\"coordinator\",\"group\":\"board\",\"duties\":\"All\"}")).contains("selections.problem.coordinator");
    assertThat(chamber.hall.send(5, "/selections", "{\"title\":\"Coup\",\"role\":\"secretary\",\"group\":\"board\",\"duties\":\"All\"}").getStatus()).isEqualTo(404);
    var number = chamber.call("secretary", "board");
    assertThat(chamber.hall.send(1, "/selections/" + number + "/calling-off", "{\"reason\":\"Why not\"}").getStatus()).isEqualTo(404);
    assertThat(chamber.hall.send(0, "/selections/" + number + "/calling-off", "{\"reason\":\"Too early\"}").getStatus()).isEqualTo(204);
    assertThat(chamber.name(number, 1, 2)).isEqualTo(422);
    chamber.later(Duration.ofDays(9));
    assertThat(chamber.stage(number)).isEqualTo("called-off");
  }

  private String refusal(int person, String json) throws Exception {
    var answer = chamber.hall.send(person, "/selections", json);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString();
  }

  @Test
  void itWaitsOnTheFrontPageOfWhoIsAskedAndNobodyElse() throws Exception {
    var number = chamber.call("secretary", "board");
    var path = "/selections/" + number;
    assertThat(chamber.hall.page(1, "")).contains(path);
    assertThat(chamber.hall.page(5, "")).doesNotContain(path);
    for (var phase = 0; phase < 2; phase++) {
      for (var person = 0; person < 3; person++) {
        chamber.name(number, person, 2);
      }
    }
    assertThat(chamber.hall.page(1, "")).doesNotContain(path);
    assertThat(chamber.hall.page(0, "")).as("who leads has to propose").contains(path);
    var poll = chamber.propose(number, 0, 2);
    assertThat(chamber.hall.page(0, "")).doesNotContain(path).contains("/polls/" + poll);
    chamber.hall.trySay(0, poll, "1", "");
    chamber.hall.trySay(2, poll, "1", "");
    chamber.later(Duration.ofDays(4));
    assertThat(chamber.hall.page(1, "")).as("who is asked last").contains(path);
    assertThat(chamber.hall.page(0, "")).doesNotContain(path);
  }

  @Test
  void theListIsReadByMembers() throws Exception {
    var number = chamber.call("secretary", "board");
    assertThat(chamber.hall.page(1, "/selections")).contains("/selections/" + number);
    assertThat(chamber.hall.page(0, "/selections/new")).contains("Who chooses");
    assertThat(chamber.hall.page(1, "/selections/" + number)).contains("Whom do you name?").doesNotContain("??");
  }
}
