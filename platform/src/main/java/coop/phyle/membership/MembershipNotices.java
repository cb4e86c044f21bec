package coop.phyle.membership;

import coop.phyle.identity.Coops;
import coop.phyle.identity.Email;
import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people what happened to their membership. No text a stranger wrote ever goes to another stranger. */
@Component
class MembershipNotices {
  private final Notices notices;
  private final Coops coops;

  MembershipNotices(Notices notices, Coops coops) {
    this.notices = notices;
    this.coops = coops;
  }

  void invited(Coop coop, Email email, Locale locale, Invitation invitation) {
    notices.send(
        Notice.toEmail(
            email,
            locale,
            "membership.notice.invited.subject",
            "membership.notice.invited.body",
            List.of(coop.name(), invitation.expiresAt()),
            path(coop, "/invitations/" + invitation.code())));
  }

  /** The same to many; codes by address. */
  void invitedAll(Coop coop, Map<Email, String> codes, Locale locale, Instant expires) {
    var links = new LinkedHashMap<Email, String>();
    codes.forEach((email, code) -> links.put(email, path(coop, "/invitations/" + code)));
    notices.sendToAddresses(links, locale, "membership.notice.invited.subject", "membership.notice.invited.body", List.of(coop.name(), expires));
  }

  void requested(CoopId id, Request request, Collection<PersonId> readers) {
    var coop = coop(id);
    readers.forEach(
        reader -> send(reader, "requested", List.of(coop.name(), request.memberName()), path(coop, "/membership-requests/" + request.id())));
  }

  void admitted(CoopId id, Request request, int number) {
    var coop = coop(id);
    send(request.person(), "admitted", List.of(coop.name(), request.memberName(), String.valueOf(number)), path(coop, "/members/" + number));
  }

  void refused(CoopId id, Request request, String reason) {
    var coop = coop(id);
    send(request.person(), "refused", List.of(coop.name(), reason), path(coop, "/membership-requests/" + request.id()));
  }

  void ended(CoopId id, Member member, Endings.Note note) {
    var coop = coop(id);
    switch (note.kind()) {
      case RESIGNED -> send(member.actsThrough(), "resigned", List.of(coop.name(), member.name(), note.on()), path(coop, "/members"));
      case REMOVED -> send(
          member.actsThrough(),
          "removed",
          List.of(coop.name(), member.name(), note.on(), String.valueOf(note.decision().orElseThrow())),
          path(coop, "/decisions/" + note.decision().orElseThrow()));
      case DIED, WOUND_UP -> {}
    }
  }

  void represents(CoopId id, Member member, PersonId representative) {
    var coop = coop(id);
    send(representative, "represents", List.of(coop.name(), member.name()), path(coop, "/members/" + member.number()));
  }

  private void send(PersonId reader, String what, List<Object> arguments, String path) {
    notices.send(Notice.to(reader, "membership.notice." + what + ".subject", "membership.notice." + what + ".body", arguments, path));
  }

  private Coop coop(CoopId id) {
    return coops.byId(id).orElseThrow();
  }

  private static String path(Coop coop, String rest) {
    return "/c/" + coop.slug() + rest;
  }
}
