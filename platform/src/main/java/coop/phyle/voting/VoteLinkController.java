package coop.phyle.voting;

import coop.phyle.identity.TooMany;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Voting by a mailed link. Opening it changes nothing: mail scanners open links too, so a person presses a button. */
@Controller
class VoteLinkController {
  private static final String LINK = "/c/{coop}/votes/{token:[A-Za-z0-9_-]{43}}";
  private final VotingByLink voting;
  private final TooMany tooMany;

  VoteLinkController(VotingByLink voting, TooMany tooMany) {
    this.voting = voting;
    this.tooMany = tooMany;
  }

  @May(Who.EVERYONE)
  @GetMapping(LINK)
  ModelAndView open(Coop coop, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return guarded(request, response, () -> voting.open(coop, token, path(coop, token)).orElseGet(() -> gone("voting.link.gone")));
  }

  /** The answer is the receipt itself: a redirect would have to keep it somewhere. */
  @May(Who.EVERYONE)
  @PostMapping(LINK)
  ModelAndView cast(
      Coop coop, @PathVariable String token, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request, HttpServletResponse response) {
    return guarded(
        request,
        response,
        () ->
            switch (voting.cast(coop, token, path(coop, token), member(form), form)) {
              case VotingByLink.Answered.Gone _ -> gone("voting.link.gone");
              case VotingByLink.Answered.Shown shown -> {
                shown.page().setStatus(shown.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
                yield shown.page();
              }
            });
  }

  @May(Who.EVERYONE)
  @PostMapping(LINK + "/revocation")
  ModelAndView revoke(Coop coop, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return guarded(
        request,
        response,
        () -> {
          voting.revoke(coop, token);
          return gone("voting.link.revoked");
        });
  }

  /** The address of such a page is worth a vote: it is kept by no cache and told to no other site. */
  private ModelAndView guarded(HttpServletRequest request, HttpServletResponse response, Supplier<ModelAndView> page) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    return tooMany.mailedLink(request).map(again -> tooMany.page(again, response)).orElseGet(page);
  }

  private static String path(Coop coop, String token) {
    return "/c/" + coop.slug() + "/votes/" + token;
  }

  /** A member that is none is on no roll. */
  private static MemberId member(MultiValueMap<String, String> form) {
    try {
      return new MemberId(UUID.fromString(Optional.ofNullable(form.getFirst("member")).orElse("")));
    } catch (IllegalArgumentException e) {
      return new MemberId(new UUID(0, 0));
    }
  }

  private static ModelAndView gone(String key) {
    var page = new ModelAndView("voting/gone");
    page.addObject("key", key);
    page.setStatus(key.endsWith("revoked") ? HttpStatus.OK : HttpStatus.GONE);
    return page;
  }
}
