package coop.phyle.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.membership.TestCoops;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@PhyleTest
class CirclesTest {
  @Autowired TestCoops coops;
  @Autowired KeepingCircles keeping;
  @Autowired Seating seating;
  @Autowired InvitingGuests inviting;
  @Autowired ReadingCircles reading;
  @Autowired Requests requests;
  @Autowired Circles circles;
  @Autowired Charters charters;
  @Autowired Seats seats;
  @Autowired People people;
  @Autowired SentMail sent;
  @Autowired MovableClock clock;
  TestCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.BOARD);
  }

  @Test
  void everyMemberReadsAndJoinsAnOpenCircleAndStrangersFindNothing() {
    var garden = open("Garden", Openness.OPEN);
    assertThat(mayRead(garden, coop.director())).isTrue();
    assertThat(seated(garden)).containsExactly(coop.treasurer());
    assertThat(take(() -> seating.join(coop.coop(), garden, coop.director(), ""))).isEqualTo(new Step.Taken(garden));
    take(() -> seating.join(coop.coop(), garden, coop.director(), ""));
    assertThat(seated(garden)).containsExactly(coop.treasurer(), coop.director());
    var stranger = coops.person("Eva Mas");
    assertThat(take(() -> seating.join(coop.coop(), garden, stranger, ""))).isEqualTo(new Step.Gone());
    assertThat(mayRead(garden, stranger)).isFalse();
    assertThat(coops.in(coop, () -> circles.reach(coop.id(), stranger).nowhere())).isTrue();
    assertThat(coops.in(coop, () -> reading.show(coop.id(), garden, as(stranger)))).isEmpty();
    assertThat(mayRead(new CircleNumber(77), coop.director())).isFalse();
  }

  @Test
  void whereJoiningIsAskedForACoordinatorAnswersOnce() {
    var board = open("Board", Openness.REQUEST);
    take(() -> seating.join(coop.coop(), board, coop.director(), "I keep minutes well."));
    take(() -> seating.join(coop.coop(), board, coop.director(), "Please."));
    assertThat(seated(board)).containsExactly(coop.treasurer());
    var waiting = coops.in(coop, () -> requests.waiting(coop.id(), board));
    assertThat(waiting).extracting(Requests.Request::words).containsExactly("I keep minutes well.");
    var request = waiting.getFirst().id();
    assertThat(take(() -> seating.answer(coop.coop(), request, as(coop.director(), Who.MEMBER), true))).isEqualTo(new Step.Gone());
    assertThat(take(() -> seating.answer(coop.coop(), request, as(coop.treasurer(), Who.MEMBER), true))).isEqualTo(new Step.Taken(board));
    assertThat(take(() -> seating.answer(coop.coop(), request, as(coop.treasurer(), Who.MEMBER), false))).isEqualTo(new Step.Gone());
    assertThat(seated(board)).containsExactly(coop.treasurer(), coop.director());
  }

  @Test
  void aConfidentialCircleIsKnownToThoseInItAndKeptByTheSecretaryWithoutReading() {
    var care = open("Care", Openness.INVITATION);
    assertThat(mayRead(care, coop.director())).isFalse();
    assertThat(take(() -> seating.join(coop.coop(), care, coop.director(), ""))).isEqualTo(new Step.Gone());
    assertThat(coops.in(coop, () -> reading.show(coop.id(), care, as(coop.director(), Who.MEMBER)))).isEmpty();
    var secretary = as(coop.secretary(), Who.MEMBER, Who.SECRETARY);
    assertThat(coops.in(coop, () -> reading.show(coop.id(), care, secretary)).orElseThrow()).matches(CirclePages.Shown::keeps).matches(shown -> !shown.reads());
    assertThat(take(() -> seating.add(coop.coop(), care, secretary, Optional.of(coops.person("Eva Mas"))))).isInstanceOf(Step.Refused.class);
    take(() -> seating.add(coop.coop(), care, secretary, Optional.of(coop.director())));
    assertThat(mayRead(care, coop.director())).isTrue();
  }

  @Test
  void aGuestSeesOneCircleUntilTheirDayComes() {
    var garden = open("Garden", Openness.OPEN);
    var care = open("Care", Openness.INVITATION);
    var guest = coops.person("Eva Mas");
    var until = LocalDate.now(clock).plusDays(10);
    var secret = invited(care, guest, Optional.of(until));
    assertThat(take(() -> inviting.accept(coop.id(), secret, coop.director()))).as("forwarded").isEqualTo(new Step.Gone());
    assertThat(take(() -> inviting.accept(coop.id(), secret, guest))).isEqualTo(new Step.Taken(care));
    assertThat(take(() -> inviting.accept(coop.id(), secret, guest))).as("used").isEqualTo(new Step.Gone());
    assertThat(mayRead(care, guest)).isTrue();
    assertThat(mayRead(garden, guest)).isFalse();
    assertThat(take(() -> seating.join(coop.coop(), garden, guest, ""))).isEqualTo(new Step.Gone());
    assertThat(take(() -> seating.coordinate(coop.id(), care, as(coop.treasurer(), Who.MEMBER), guest, true))).isEqualTo(new Step.Gone());
    clock.moveBy(Duration.ofDays(11));
    assertThat(mayRead(care, guest)).isFalse();
    assertThat(seated(care)).containsExactly(coop.treasurer());
  }

  @Test
  void anInvitationEndsByTimeByRevocationAndWithItsCircle() {
    var care = open("Care", Openness.INVITATION);
    var guest = coops.person("Eva Mas");
    var keeper = as(coop.treasurer(), Who.MEMBER);
    var first = invited(care, guest, Optional.empty());
    var shown = coops.in(coop, () -> reading.show(coop.id(), care, keeper)).orElseThrow();
    take(() -> inviting.revoke(coop.id(), shown.invited().getFirst().id(), keeper));
    assertThat(take(() -> inviting.accept(coop.id(), first, guest))).isEqualTo(new Step.Gone());
    var second = invited(care, guest, Optional.empty());
    clock.moveBy(InvitingGuests.VALID);
    assertThat(take(() -> inviting.accept(coop.id(), second, guest))).isEqualTo(new Step.Gone());
    var third = invited(care, guest, Optional.empty());
    take(() -> keeping.close(coop.id(), care, keeper, "Done."));
    assertThat(take(() -> inviting.accept(coop.id(), third, guest))).isEqualTo(new Step.Gone());
    assertThat(coops.in(coop, () -> inviting.offer(coop.id(), third, as(guest)))).isEmpty();
    assertThat(take(() -> inviting.invite(coop.coop(), care, keeper, "a@b.example", Optional.empty(), Locale.ENGLISH))).isEqualTo(new Step.Gone());
  }

  @Test
  void onlyItsKeepersRewriteAndCloseACircleAndFaultsAreNamed() {
    var garden = open("Garden", Openness.OPEN);
    var member = as(coop.director(), Who.MEMBER);
    var keeper = as(coop.treasurer(), Who.MEMBER);
    assertThat(take(() -> keeping.rewrite(coop.id(), garden, member, new Charter("Mine", "All", "OPEN")))).isEqualTo(new Step.Gone());
    var faulty = (Step.Refused) take(() -> keeping.rewrite(coop.id(), garden, keeper, new Charter(" ", "", "SECRET")));
    assertThat(faulty.problems()).extracting(p -> p.field()).containsExactly("name", "aim", "openness");
    take(() -> keeping.rewrite(coop.id(), garden, keeper, new Charter("Orchard", "Trees.", "INVITATION")));
    assertThat(mayRead(garden, coop.director())).isFalse();
    take(() -> seating.leave(coop.id(), garden, keeper, coop.treasurer()));
    assertThat(take(() -> keeping.close(coop.id(), garden, keeper, ""))).isEqualTo(new Step.Gone());
    assertThat(take(() -> keeping.close(coop.id(), garden, as(coop.secretary(), Who.SECRETARY), ""))).isEqualTo(new Step.Taken(garden));
  }

  @Test
  void theDatabaseDisbelievesASecondSeatAndASeatInAClosedCircle() {
    var garden = open("Garden", Openness.OPEN);
    assertThatThrownBy(() -> coops.in(coop, () -> seats.seat(coop.id(), garden, coop.treasurer(), coop.treasurer()))).isInstanceOf(DataAccessException.class);
    coops.in(coop, () -> charters.close(coop.id(), garden, coop.treasurer(), ""));
    assertThatThrownBy(() -> coops.in(coop, () -> seats.seat(coop.id(), garden, coop.director(), coop.director()))).isInstanceOf(DataAccessException.class);
  }

  private CircleNumber open(String name, Openness openness) {
    return ((Step.Taken) take(() -> keeping.open(coop.id(), coop.treasurer(), new Charter(name, "For the " + name, openness.name())))).circle();
  }

  private String invited(CircleNumber circle, PersonId guest, Optional<LocalDate> until) {
    var email = people.find(guest).orElseThrow().email().value();
    var before = sent.to(email).size();
    take(() -> inviting.invite(coop.coop(), circle, as(coop.treasurer(), Who.MEMBER), email, until, Locale.ENGLISH));
    return sent.next(email, before + 1).link().replaceAll(".*/", "");
  }

  private boolean mayRead(CircleNumber circle, PersonId person) {
    return coops.in(coop, () -> circles.mayRead(coop.id(), circle, person));
  }

  private List<PersonId> seated(CircleNumber circle) {
    return coops.in(coop, () -> circles.members(coop.id(), circle));
  }

  private Step take(Supplier<Step> step) {
    return coops.in(coop, step);
  }

  private static Viewer as(PersonId person, Who... standing) {
    var all = EnumSet.of(Who.EVERYONE, Who.SIGNED_IN);
    all.addAll(Arrays.asList(standing));
    return new Viewer(Optional.of(person), "", all);
  }
}
