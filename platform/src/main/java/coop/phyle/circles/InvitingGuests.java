package coop.phyle.circles;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people from outside into one circle: by a link that works once, for whoever signs in with the address it went to. */
@Service
@Transactional
class InvitingGuests {
  static final Duration VALID = Duration.ofDays(30);
  static final int MAILS_A_DAY = 50;
  private static final SecureRandom SECRETS = new SecureRandom();

  private final GuestInvitations invitations;
  private final Charters charters;
  private final KeepingCircles keeping;
  private final KeptCircles circles;
  private final Seats seats;
  private final People people;
  private final CircleNotices notices;
  private final Clock clock;

  InvitingGuests(
      GuestInvitations invitations, Charters charters, KeepingCircles keeping, KeptCircles circles, Seats seats, People people, CircleNotices notices, Clock clock) {
    this.invitations = invitations;
    this.charters = charters;
    this.keeping = keeping;
    this.circles = circles;
    this.seats = seats;
    this.people = people;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * What an invitation offers to whoever opens it.
   *
   * @param fits whether the viewer has the address it went to
   */
  record Offer(Circle circle, GuestInvitation invitation, boolean fits) {}

  Step invite(Coop coop, CircleNumber number, Viewer by, String typedEmail, Optional<LocalDate> until, Locale locale) {
    if (!keeping.keeps(coop.id(), number, by)) {
      return new Step.Gone();
    }
    var email = Email.read(typedEmail);
    var problems = problems(coop.id(), by.self(), email, until);
    if (!problems.isEmpty()) {
      return new Step.Refused(problems);
    }
    var invitation = new GuestInvitation(Ids.next(), number, email.orElseThrow(), until, clock.instant().plus(VALID), by.self());
    var secret = secret();
    invitations.add(coop.id(), invitation, hash(secret));
    notices.invited(coop, invitation, secret, locale);
    return new Step.Taken(number);
  }

  private List<Problem> problems(CoopId coop, PersonId by, Optional<Email> email, Optional<LocalDate> until) {
    var problems = new ArrayList<Problem>();
    if (email.isEmpty()) {
      problems.add(Problem.of("email", "circles.problem.email"));
    }
    if (until.filter(day -> !day.isAfter(circles.today())).isPresent()) {
      problems.add(Problem.of("until", "circles.problem.until"));
    }
    if (invitations.sentSince(coop, by, clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)) >= MAILS_A_DAY) {
      problems.add(Problem.of("email", "circles.problem.mails-a-day", MAILS_A_DAY));
    }
    return problems;
  }

  Step revoke(CoopId coop, UUID id, Viewer by) {
    var invitation = invitations.find(coop, id).filter(i -> keeping.keeps(coop, i.circle(), by));
    invitation.ifPresent(i -> invitations.revoke(coop, i, by.self()));
    return invitation.<Step>map(i -> new Step.Taken(i.circle())).orElseGet(Step.Gone::new);
  }

  @Transactional(readOnly = true)
  Optional<Offer> offer(CoopId coop, String secret, Viewer viewer) {
    return invitations
        .behind(coop, hash(secret))
        .flatMap(i -> circles.of(coop, i.circle()).filter(Circle::isOpen).map(circle -> new Offer(circle, i, viewer.person().filter(p -> fits(p, i)).isPresent())));
  }

  /** The guest sits down. Nobody else's click uses the invitation up. */
  Step accept(CoopId coop, String secret, PersonId guest) {
    var invitation = invitations.take(coop, hash(secret)).filter(i -> fits(guest, i));
    if (invitation.isEmpty()) {
      return new Step.Gone();
    }
    var number = invitation.get().circle();
    charters.lock(coop, number);
    if (circles.of(coop, number).filter(Circle::isOpen).isEmpty()) {
      return new Step.Gone();
    }
    var had = circles.sitting(coop, number).stream().filter(s -> s.person().equals(guest)).findFirst();
    if (had.filter(seat -> !seat.guest()).isPresent()) {
      return new Step.Taken(number);
    }
    seats.leave(coop, number, guest, guest);
    invitations.use(coop, invitation.get(), seats.visit(coop, number, guest, invitation.get().until(), invitation.get().by()));
    return new Step.Taken(number);
  }

  private boolean fits(PersonId person, GuestInvitation invitation) {
    return people.find(person).filter(p -> p.email().equals(invitation.email())).isPresent();
  }

  private static String secret() {
    var bytes = new byte[32];
    SECRETS.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** There is nothing to guess in 256 random bits: a plain hash does. */
  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
