package coop.phyle.identity;

import coop.phyle.shell.Inside;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following a mailed link. Opening it changes nothing: mail scanners open links too, so a person presses a button. */
@Controller
class SignInLinkController {
  private final SigningInByLink links;
  private final Sessions sessions;
  private final ObjectProvider<Awaited> awaited;

  SignInLinkController(SigningInByLink links, Sessions sessions, ObjectProvider<Awaited> awaited) {
    this.links = links;
    this.sessions = sessions;
    this.awaited = awaited;
  }

  @May(Who.EVERYONE)
  @GetMapping("/sign-in/link/{token}")
  ModelAndView open(@PathVariable String token) {
    return offer(token, Optional.empty(), List.of());
  }

  @May(Who.EVERYONE)
  @PostMapping("/sign-in/link/{token}")
  ModelAndView follow(
      @PathVariable String token, @RequestParam(defaultValue = "") String name, HttpServletRequest request, HttpServletResponse response) {
    return switch (links.follow(new Secret(token), name)) {
      case SigningInByLink.Followed.Done done -> {
        sessions.begin(done.person(), request, response);
        yield new ModelAndView("redirect:" + Inside.path(done.next()));
      }
      case SigningInByLink.Followed.NameWanted wanted -> offer(token, Optional.of(name), wanted.problems());
      case SigningInByLink.Followed.Gone _ -> gone("identity.gone");
      case SigningInByLink.Followed.AddressTaken _ -> gone("identity.taken");
    };
  }

  private ModelAndView offer(String token, Optional<String> typed, List<Problem> problems) {
    var offer = links.offer(new Secret(token));
    if (offer.isEmpty()) {
      return gone("identity.gone");
    }
    var name = typed.or(() -> awaited(offer.get())).orElse("");
    var follow =
        new SignInPages.Follow(token, offer.get().email().value(), offer.get().newcomer(), offer.get().changesAddress(), name);
    var page = new ModelAndView("identity/follow", Map.of("follow", follow, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Optional<String> awaited(SigningInByLink.Offer offer) {
    return offer.newcomer() ? awaited.stream().flatMap(one -> one.name(offer.email(), offer.next()).stream()).findFirst() : Optional.empty();
  }

  private static ModelAndView gone(String key) {
    var page = new ModelAndView("identity/gone", Map.of("key", key));
    page.setStatus(HttpStatus.GONE);
    return page;
  }
}
