package coop.phyle.identity;

import coop.phyle.shell.Language;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Spring Security's passkey filters, joined to our sessions and counted. */
@Component
class PasskeyFilters {
  private final WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
  private final Filter guard;

  PasskeyFilters(SigningInByPasskey signingIn, PersonInSession contexts, SessionAuthenticationStrategy fresh, Tries tries, Clock clock) {
    signIn.setAuthenticationManager(signingIn);
    signIn.setSecurityContextRepository(contexts);
    signIn.setSessionAuthenticationStrategy(fresh);
    signIn.setAuthenticationSuccessHandler(PasskeyFilters::signedIn);
    guard = new Guard(tries, clock);
  }

  WebAuthnAuthenticationFilter signIn() {
    return signIn;
  }

  Filter guard() {
    return guard;
  }

  /** The script on the page knows where to go next. */
  private static void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who) {
    if (who.getPrincipal() instanceof SignedIn person) {
      response.addHeader(HttpHeaders.SET_COOKIE, Language.cookie(person.locale(), request.isSecure()).toString());
    }
    response.setStatus(HttpStatus.NO_CONTENT.value());
  }

  /** Counts tries, and answers a passkey that does not hold up with 400: it is a refusal, not a fault of ours. */
  private static final class Guard extends OncePerRequestFilter {
    private final Tries tries;
    private final Clock clock;

    Guard(Tries tries, Clock clock) {
      this.tries = tries;
      this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      var path = request.getRequestURI();
      return !path.startsWith("/webauthn/") && !path.equals("/login/webauthn");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var again = tries.tooMany(Tries.Kind.PASSKEY_FROM_NETWORK, Network.of(request));
      if (again.isPresent()) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Duration.between(clock.instant(), again.get()).toSeconds() + 1));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return;
      }
      try {
        chain.doFilter(request, response);
      } catch (IllegalArgumentException | com.webauthn4j.verifier.exception.VerificationException e) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
      }
    }
  }
}
