package coop.phyle.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an API call act for the owner of the token it carries (RFC 6750 §2.1). A token that opens nothing is refused at once. */
class Bearer extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private final Tokens tokens;
  private final Tries tries;
  private final ApiRefusals refusals;

  Bearer(Tokens tokens, Tries tries, ApiRefusals refusals) {
    this.tokens = tokens;
    this.tries = tries;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    var person = owner(header.substring(SCHEME.length()).strip());
    if (person.isPresent()) {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(Sessions.authentication(person.get()));
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
      return;
    }
    var again = tries.tooMany(Tries.Kind.TOKEN_FROM_NETWORK, Network.of(request));
    if (again.isPresent()) {
      refusals.tooMany(response, again.get());
    } else {
      refusals.unknownToken(response);
    }
  }

  private Optional<SignedIn> owner(String token) {
    return token.startsWith(Tokens.PREFIX) ? tokens.use(new Secret(token)) : Optional.empty();
  }
}
