package coop.phyle.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Slows down who tries too often: counts a try, and the page that says when the next one is allowed. */
@Component
public class TooMany {
  private final Tries tries;
  private final Clock clock;

  TooMany(Tries tries, Clock clock) {
    this.tries = tries;
    this.clock = clock;
  }

  Optional<Instant> link(Email email, HttpServletRequest request) {
    return tries
        .tooMany(Tries.Kind.LINK_FROM_NETWORK, Network.of(request))
        .or(() -> tries.tooMany(Tries.Kind.LINK_TO_ADDRESS, email.value()));
  }

  /** An address is counted a network at a time, so that a stranger elsewhere cannot shut its owner out. */
  Optional<Instant> password(String email, HttpServletRequest request) {
    var network = Network.of(request);
    var address = email.strip().toLowerCase(Locale.ROOT);
    return tries
        .tooMany(Tries.Kind.PASSWORD_FROM_NETWORK, network)
        .or(() -> tries.tooMany(Tries.Kind.PASSWORD_OF_ADDRESS, network + " " + address));
  }

  /** For pages behind links that were mailed and need no signing in: a hall may open theirs at once. */
  public Optional<Instant> mailedLink(HttpServletRequest request) {
    return tries.tooMany(Tries.Kind.MAILED_LINK_FROM_NETWORK, Network.of(request));
  }

  /** @param again when the next try is allowed */
  public ModelAndView page(Instant again, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Duration.between(clock.instant(), again).toSeconds() + 1));
    var page = new ModelAndView("identity/wait", Map.of("wait", new SignInPages.Wait(again.plusSeconds(60))));
    page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return page;
  }
}
