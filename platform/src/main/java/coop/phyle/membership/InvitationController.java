package coop.phyle.membership;

import coop.phyle.documents.QrCode;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Inviting by email and by link, and the page an invitation leads to. */
@Controller
class InvitationController {
  private final Inviting inviting;
  private final ReadingRegister register;
  private final Today today;

  InvitationController(Inviting inviting, ReadingRegister register, Today today) {
    this.inviting = inviting;
    this.register = register;
    this.today = today;
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @GetMapping("/c/{coop}/invitations")
  ModelAndView invitations(Coop coop, Viewer viewer) {
    return page(coop, viewer, List.of(), Map.of(), HttpStatus.OK);
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/invitations")
  ModelAndView byEmail(
      Coop coop,
      Viewer viewer,
      @RequestParam String email,
      @RequestParam(defaultValue = "") String memberClass,
      @RequestParam(defaultValue = "30") int days,
      @RequestParam(defaultValue = "en") String language) {
    var typed = Map.of("email", email, "emailClass", memberClass, "emailDays", String.valueOf(days), "language", language);
    var made = inviting.byEmail(coop, viewer.self(), email, memberClass, days, Locale.forLanguageTag(language.equals("es") ? "es" : "en"));
    return after(coop, viewer, made, typed, "");
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/invitation-links")
  ModelAndView byLink(
      Coop coop,
      Viewer viewer,
      @RequestParam(defaultValue = "") String memberClass,
      @RequestParam(defaultValue = "20") int uses,
      @RequestParam(defaultValue = "30") int days) {
    var typed = Map.of("linkClass", memberClass, "uses", String.valueOf(uses), "days", String.valueOf(days));
    var made = inviting.byLink(coop, viewer.self(), memberClass, uses, days);
    return after(coop, viewer, made, typed, made instanceof Inviting.Invited.Made m ? "/" + m.invitation().code() : "");
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/invitations/{id}/revocation")
  ModelAndView revoke(Coop coop, Viewer viewer, @PathVariable UUID id) {
    if (!inviting.revoke(coop.id(), id, viewer)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ModelAndView("redirect:/c/" + coop.slug() + "/invitations");
  }

  /** Where a link or QR code leads: what the co-op is for, and the way in. Members see the code to pass on as well. */
  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/invitations/{code}")
  ModelAndView landing(Coop coop, Viewer viewer, Page page, @PathVariable String code) {
    var invitation = inviting.coded(coop.id(), code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var link = page.site().absolute("/c/" + coop.slug() + "/invitations/" + code);
    var share = viewer.is(Who.MEMBER) && invitation.email().isEmpty();
    return new ModelAndView(
        "membership/invitation",
        Map.of(
            "invitation", invitation,
            "state", invitation.state(today.now()),
            "rules", register.rules(coop.id()),
            "link", link,
            "share", share,
            "qr", (Content) output -> output.writeContent(QrCode.svg(link))));
  }

  private ModelAndView after(Coop coop, Viewer viewer, Inviting.Invited invited, Map<String, String> typed, String next) {
    return switch (invited) {
      case Inviting.Invited.Made made -> new ModelAndView("redirect:/c/" + coop.slug() + "/invitations" + next);
      case Inviting.Invited.Invalid invalid -> page(coop, viewer, invalid.problems(), typed, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, List<Problem> problems, Map<String, String> typed, HttpStatus status) {
    return new ModelAndView(
        "membership/invitations",
        Map.of(
            "invitations", inviting.newest(coop.id(), viewer),
            "rules", register.rules(coop.id()),
            "now", today.now(),
            "problems", problems,
            "typed", typed),
        status);
  }
}
