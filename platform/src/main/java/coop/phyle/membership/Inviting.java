package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people to ask for membership. Whether they are admitted stays with the rules. The mail holds no words of the inviter, so that nobody
 * can send spam in the co-op's name, and one person sends at most a hundred a day.
 */
@Service
@Transactional
class Inviting {
  static final int MAILS_A_DAY = 100;
  static final int MOST_USES = 1000;
  static final int MOST_DAYS = 366;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final SecureRandom CODES = new SecureRandom();

  private final Invitations invitations;
  private final Statutes statutes;
  private final MembershipNotices notices;
  private final Today today;

  Inviting(Invitations invitations, Statutes statutes, MembershipNotices notices, Today today) {
    this.invitations = invitations;
    this.statutes = statutes;
    this.notices = notices;
    this.today = today;
  }

  /** What came of inviting. */
  sealed interface Invited {
    record Made(Invitation invitation) implements Invited {}

    record Invalid(List<Problem> problems) implements Invited {}
  }

  /** Sends an invitation to one address; it can be used once and lasts as many days as asked. */
  Invited byEmail(Coop coop, PersonId by, String typedEmail, String memberClass, int days, Locale locale) {
    var email = Email.read(typedEmail);
    var problems = check(coop.id(), memberClass, 1, days);
    if (email.isEmpty()) {
      problems.add(Problem.of("email", "membership.problem.email"));
    } else if (invitations.sentToday(coop.id(), by) >= MAILS_A_DAY) {
      problems.add(Problem.of("email", "membership.problem.mails-a-day", MAILS_A_DAY));
    }
    if (!problems.isEmpty() || email.isEmpty()) {
      return new Invited.Invalid(problems);
    }
    var invitation = make(coop.id(), by, Optional.of(email.get().value()), memberClass, 1, days);
    notices.invited(coop, email.get(), locale, invitation);
    return new Invited.Made(invitation);
  }

  /** Makes a link several people can use. */
  Invited byLink(Coop coop, PersonId by, String memberClass, int uses, int days) {
    var problems = check(coop.id(), memberClass, uses, days);
    return problems.isEmpty()
        ? new Invited.Made(make(coop.id(), by, Optional.empty(), memberClass, uses, days))
        : new Invited.Invalid(problems);
  }

  /** Takes an invitation back: its maker or the secretary. Requests already made through it stand. */
  boolean revoke(CoopId coop, UUID invitation, Viewer by) {
    var found = invitations.find(coop, invitation).filter(i -> by.is(Who.SECRETARY) || i.by().equals(by.self()));
    found.ifPresent(i -> invitations.revoke(coop, i.id(), by.self()));
    return found.isPresent();
  }

  /** The viewer's own invitations, newest first; for the secretary everybody's. */
  @Transactional(readOnly = true)
  List<Invitation> newest(CoopId coop, Viewer viewer) {
    return invitations.newest(coop).stream().filter(i -> viewer.is(Who.SECRETARY) || i.by().equals(viewer.self())).toList();
  }

  @Transactional(readOnly = true)
  Optional<Invitation> coded(CoopId coop, String code) {
    return invitations.coded(coop, code);
  }

  List<Problem> check(CoopId coop, String memberClass, int uses, int days) {
    var problems = new ArrayList<Problem>();
    if (!memberClass.isEmpty() && statutes.inForce(coop).rules().classes().stream().noneMatch(c -> c.id().key().equals(memberClass))) {
      problems.add(Problem.of("class", "membership.problem.class"));
    }
    if (uses < 1 || uses > MOST_USES) {
      problems.add(Problem.of("uses", "membership.problem.uses", MOST_USES));
    }
    if (days < 1 || days > MOST_DAYS) {
      problems.add(Problem.of("days", "membership.problem.days", MOST_DAYS));
    }
    return problems;
  }

  private Invitation make(CoopId coop, PersonId by, Optional<String> email, String memberClass, int uses, int days) {
    var proposed = memberClass.isEmpty() ? Optional.<ClassId>empty() : Optional.of(new ClassId(memberClass));
    var now = today.now();
    var invitation = new Invitation(Ids.next(), code(), email, proposed, by, uses, 0, now, now.plus(Duration.ofDays(days)), false, Optional.empty());
    invitations.add(coop, invitation, by);
    return invitation;
  }

  /** 80 random bits, in letters nobody misreads. */
  static String code() {
    return CODES.ints(16, 0, 32).mapToObj(i -> LETTERS.substring(i, i + 1)).reduce("", String::concat);
  }
}
