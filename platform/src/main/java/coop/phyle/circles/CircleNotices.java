package coop.phyle.circles;

import coop.phyle.identity.People;
import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells people what concerns their circles. A guest's invitation holds nobody's words, so that nobody sends spam in the co-op's name. */
@Component
class CircleNotices {
  private final Notices notices;
  private final People people;

  CircleNotices(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  void invited(Coop coop, GuestInvitation invitation, String secret, Locale locale) {
    var path = "/c/" + coop.slug() + "/guest-invitations/" + secret;
    notices.send(
        Notice.toEmail(
            invitation.email(), locale, "circles.notice.invited.subject", "circles.notice.invited.body", List.of(coop.name(), invitation.expires()), path));
  }

  void asked(Coop coop, Circle circle, PersonId who, Collection<PersonId> coordinators) {
    var name = people.find(who).orElseThrow().name();
    notices.sendToAll(
        coordinators, "circles.notice.asked.subject", "circles.notice.asked.body", List.of(coop.name(), name, circle.name()), path(coop, circle));
  }

  void seated(Coop coop, Circle circle, PersonId who) {
    tell(coop, circle, who, "seated");
  }

  void declined(Coop coop, Circle circle, PersonId who) {
    tell(coop, circle, who, "declined");
  }

  private void tell(Coop coop, Circle circle, PersonId who, String what) {
    var key = "circles.notice." + what;
    notices.send(Notice.to(who, key + ".subject", key + ".body", List.of(coop.name(), circle.name()), path(coop, circle)));
  }

  private static String path(Coop coop, Circle circle) {
    return "/c/" + coop.slug() + "/circles/" + circle.number();
  }
}
