package coop.phyle.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.rules.Admission;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class JoiningTest {
  @Autowired TestCoops coops;
  @Autowired AskingToJoin asking;
  @Autowired AnsweringRequests answering;
  @Autowired AdmittingMembers admitting;
  @Autowired Inviting inviting;
  @Autowired Invitations invitations;
  @Autowired Members members;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void whereAdmissionIsOpenSomebodyIsAMemberAtOnce() {
    var coop = coops.found(Admission.By.OPEN);
    var person = coops.person("Pau Serra");
    assertThat(ask(coop, person, application(""))).isEqualTo(new AskingToJoin.Asked.Admitted(4));
    assertThat(problems(ask(coop, person, application("")))).containsExactly("membership.problem.already-member");
    var statutes = coops.in(coop, () -> jdbc.sql("select statutes_version from membership.member where number = 4").query(Integer.class).single());
    assertThat(statutes).isEqualTo(1);
  }

  @Test
  void eachAnswerIsCheckedAndNamed() {
    var coop = coops.found(Admission.By.OPEN);
    var person = coops.person("Pau Serra");
    var nothing = new Application("pirates", "organisation", " ", "", "", "", "", "");
    assertThat(faults(ask(coop, person, nothing))).containsExactly("memberClass", "organisation", "name", "address", "accepts");
    var young = new Application("users", "person", "Pau", "", "A 1", "2020-01-01", "1", "");
    assertThat(problems(ask(coop, person, young))).containsExactly("membership.problem.too-young");
    var stale = new Application("users", "person", "Pau", "", "A 1", "1990-01-01", "2", "");
    assertThat(problems(ask(coop, person, stale))).containsExactly("membership.problem.accepts");
    var odd = new Application("users", "person", "Pau", "", "A 1", "yesterday", "1", "");
    assertThat(problems(ask(coop, person, odd))).containsExactly("membership.problem.born");
  }

  @Test
  void aMajorityOfTheBoardAdmits() {
    var coop = coops.found(Admission.By.BOARD);
    var request = waiting(coop, coops.person("Pau Serra"));
    assertThat(say(coop, request, coop.secretary(), true)).isEqualTo(new AnsweringRequests.Answered.Noted(new BoardStanding(1, 0, 3)));
    assertThat(say(coop, request, coop.secretary(), true)).isEqualTo(new AnsweringRequests.Answered.Noted(new BoardStanding(1, 0, 3)));
    assertThat(say(coop, request, coop.director(), false)).isEqualTo(new AnsweringRequests.Answered.Noted(new BoardStanding(1, 1, 3)));
    assertThat(say(coop, request, coop.treasurer(), true)).isEqualTo(new AnsweringRequests.Answered.Admitted(4));
    assertThat(say(coop, request, coop.treasurer(), true)).isEqualTo(new AnsweringRequests.Answered.NotWaiting());
  }

  @Test
  void theBoardRefusesWithAReason() {
    var coop = coops.found(Admission.By.BOARD);
    var request = waiting(coop, coops.person("Pau Serra"));
    assertThat(coops.in(coop, () -> answering.say(coop.id(), request, coop.director(), false, " ")))
        .isInstanceOf(AnsweringRequests.Answered.Invalid.class);
    say(coop, request, coop.director(), false);
    assertThat(say(coop, request, coop.treasurer(), false)).isEqualTo(new AnsweringRequests.Answered.Refused());
    assertThat(coops.in(coop, () -> members.count(coop.id()))).isEqualTo(3);
  }

  @Test
  void whereMembersDecideARequestWaitsForTheirDecision() {
    var coop = coops.found(Admission.By.DECISION);
    var person = coops.person("Pau Serra");
    var request = waiting(coop, person);
    assertThat(say(coop, request, coop.director(), true)).isEqualTo(new AnsweringRequests.Answered.NotWaiting());
    assertThat(coops.in(coop, () -> admitting.waiting(coop.id(), request))).map(Admitting.Waiting::name).contains("Pau Serra");
    assertThat(coops.in(coop, () -> admitting.admit(coop.id(), request, 7))).isInstanceOf(Admittance.Admitted.class);
    assertThat(coops.in(coop, () -> admitting.admit(coop.id(), request, 7))).isEqualTo(new Admittance.NotWaiting());
    assertThat(coops.in(coop, () -> admitting.waiting(coop.id(), request))).isEmpty();
  }

  @Test
  void anOrganisationJoinsThroughItsRepresentative() {
    var coop = coops.found(Admission.By.OPEN);
    var rosa = coops.person("Rosa Camps");
    var town = new Application("supporters", "organisation", "Rosa Camps", "Ajuntament de Celrà", "Plaça 1", "", "1", "");
    assertThat(ask(coop, rosa, town)).isEqualTo(new AskingToJoin.Asked.Admitted(4));
    assertThat(faults(ask(coop, rosa, town))).containsExactly("organisation");
    assertThat(ask(coop, rosa, application(""))).isEqualTo(new AskingToJoin.Asked.Admitted(5));
    assertThat(coops.in(coop, () -> members.of(coop.id(), rosa))).extracting(Member::number).containsExactly(5, 4);
  }

  @Test
  void aWithdrawnRequestIsOver() {
    var coop = coops.found(Admission.By.BOARD);
    var person = coops.person("Pau Serra");
    var request = waiting(coop, person);
    assertThat(problems(ask(coop, person, application("")))).containsExactly("membership.problem.already-asked");
    assertThat(coops.in(coop, () -> asking.withdraw(coop.id(), request, coop.director()))).isFalse();
    assertThat(coops.in(coop, () -> asking.withdraw(coop.id(), request, person))).isTrue();
    assertThat(say(coop, request, coop.director(), true)).isEqualTo(new AnsweringRequests.Answered.NotWaiting());
    assertThat(ask(coop, person, application(""))).isInstanceOf(AskingToJoin.Asked.Waits.class);
  }

  @Test
  void aLinkIsUsedAsOftenAsItMayAndNotOnceMore() throws Exception {
    var coop = coops.found(Admission.By.OPEN);
    var link = link(coop, 5);
    var people = IntStream.range(0, 20).mapToObj(i -> coops.person("Person " + i)).toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      var asked = people.stream().map(p -> threads.submit(() -> ask(coop, p, application(link.code())))).toList();
      var admitted = 0;
      for (var one : asked) {
        if (one.get() instanceof AskingToJoin.Asked.Admitted) {
          admitted++;
        } else {
          assertThat(problems(one.get())).containsExactly("membership.problem.invitation");
        }
      }
      assertThat(admitted).isEqualTo(5);
    }
    var used = coops.in(coop, () -> invitations.coded(coop.id(), link.code())).orElseThrow();
    assertThat(used.state(clock.instant())).isEqualTo(Invitation.State.USED_UP);
    var request = coops.in(coop, () -> jdbc.sql("select request_id from membership.request limit 1").query(UUID.class).single());
    assertThatThrownBy(() -> coops.in(coop, () -> invitations.use(coop.id(), used, new RequestId(request)))).isInstanceOf(DataAccessException.class);
  }

  @Test
  void aLinkEndsByTimeAndByRevocation() {
    var coop = coops.found(Admission.By.OPEN);
    var revoked = link(coop, 5);
    var member = new Viewer(Optional.of(coop.director()), "Mercè", Set.of(Who.MEMBER));
    var secretary = new Viewer(Optional.of(coop.secretary()), "Aina", Set.of(Who.MEMBER, Who.SECRETARY));
    assertThat(coops.in(coop, () -> inviting.revoke(coop.id(), revoked.id(), member))).isFalse();
    assertThat(coops.in(coop, () -> inviting.revoke(coop.id(), revoked.id(), secretary))).isTrue();
    assertThat(problems(ask(coop, coops.person("Pau"), application(revoked.code())))).containsExactly("membership.problem.invitation");
    var expiring = link(coop, 5);
    clock.moveBy(Duration.ofDays(31));
    assertThat(problems(ask(coop, coops.person("Pau"), application(expiring.code())))).containsExactly("membership.problem.invitation");
  }

  @Test
  void aMailInvitationCarriesNobodysWordsAndIsRationed() {
    var coop = coops.found(Admission.By.OPEN);
    for (var i = 0; i < Inviting.MAILS_A_DAY; i++) {
      var to = "guest" + i + "@x.example";
      assertThat(coops.in(coop, () -> inviting.byEmail(coop.coop(), coop.director(), to, "", 30, Locale.ENGLISH)))
          .isInstanceOf(Inviting.Invited.Made.class);
    }
    var one = coops.in(coop, () -> inviting.byEmail(coop.coop(), coop.director(), "more@x.example", "", 30, Locale.ENGLISH));
    assertThat(one).isEqualTo(new Inviting.Invited.Invalid(List.of(Problem.of("email", "membership.problem.mails-a-day", Inviting.MAILS_A_DAY))));
  }

  private Invitation link(TestCoops.Founded coop, int uses) {
    return ((Inviting.Invited.Made) coops.in(coop, () -> inviting.byLink(coop.coop(), coop.treasurer(), "users", uses, 30))).invitation();
  }

  private AskingToJoin.Asked ask(TestCoops.Founded coop, PersonId person, Application application) {
    return coops.in(coop, () -> asking.ask(coop.id(), person, application));
  }

  private RequestId waiting(TestCoops.Founded coop, PersonId person) {
    return ((AskingToJoin.Asked.Waits) ask(coop, person, application(""))).request();
  }

  private AnsweringRequests.Answered say(TestCoops.Founded coop, RequestId request, PersonId director, boolean accepts) {
    return coops.in(coop, () -> answering.say(coop.id(), request, director, accepts, accepts ? "" : "Not now."));
  }

  private static Application application(String invitation) {
    return new Application("users", "person", "Pau Serra", "", "Carrer Nou 4", "1990-05-31", "1", invitation);
  }

  private static List<String> problems(AskingToJoin.Asked asked) {
    return ((AskingToJoin.Asked.Invalid) asked).problems().stream().map(Problem::key).toList();
  }

  private static List<String> faults(AskingToJoin.Asked asked) {
    return ((AskingToJoin.Asked.Invalid) asked).problems().stream().map(Problem::field).toList();
  }
}
