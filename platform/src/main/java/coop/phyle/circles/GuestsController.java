package coop.phyle.circles;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Inviting guests into a circle, and the page their link leads to. Opening it changes nothing: mail scanners open links too. */
@Controller
class GuestsController {
  private final InvitingGuests inviting;
  private final CirclesController pages;

  GuestsController(InvitingGuests inviting, CirclesController pages) {
    this.inviting = inviting;
    this.pages = pages;
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/circles/{number:[1-9][0-9]{0,8}}/guests")
  ModelAndView invite(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "en") String language) {
    var circle = new CircleNumber(number);
    var typed = Map.of("email", email, "until", until, "language", language);
    var day = day(until);
    if (day.isEmpty() && !until.isBlank()) {
      return pages.after(coop, viewer, circle, Step.refused("until", "circles.problem.until"), typed);
    }
    return pages.after(coop, viewer, circle, inviting.invite(coop, circle, viewer, email, day, language(language)), typed);
  }

  /** The language a letter is written in. */
  static Locale language(String asked) {
    return Locale.forLanguageTag("es".equals(asked) ? "es" : "en");
  }

  /** The day a form or program named, if it is one. */
  static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @PostMapping("/c/{coop}/circles/{number:[1-9][0-9]{0,8}}/guests/{invitation}/revocation")
  ModelAndView revoke(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID invitation) {
    return pages.after(coop, viewer, new CircleNumber(number), inviting.revoke(coop.id(), invitation, viewer), Map.of());
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/guest-invitations/{secret:[A-Za-z0-9_-]{43}}")
  ModelAndView welcome(Coop coop, Viewer viewer, @PathVariable String secret) {
    var offer = inviting.offer(coop.id(), secret, viewer).orElseThrow(CirclesController::gone);
    var welcome =
        new CirclePages.Welcome(secret, offer.circle().name(), offer.invitation().email().value(), viewer.is(Who.SIGNED_IN), offer.fits());
    return new ModelAndView("circles/welcome", Map.of("welcome", welcome));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/c/{coop}/guest-invitations/{secret:[A-Za-z0-9_-]{43}}")
  ModelAndView accept(Coop coop, Viewer viewer, @PathVariable String secret) {
    return switch (inviting.accept(coop.id(), secret, viewer.self())) {
      case Step.Taken(var circle) -> CirclesController.to(coop, circle);
      case Step.Gone gone -> throw CirclesController.gone();
      case Step.Refused refused -> throw CirclesController.gone();
    };
  }
}
