package coop.phyle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the co-op in the path and runs the rest of the request inside its tenancy. An unknown co-op is not found, for everybody alike. */
class TenancyFilter extends OncePerRequestFilter {
  static final String COOP = Coop.class.getName();
  private static final Pattern PATH = Pattern.compile("^(?:/api/v1)?/c/([^/]+)(?:/.*)?$");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private final Standings standings;
  private final Tenancy tenancy;

  TenancyFilter(Standings standings, Tenancy tenancy) {
    this.standings = standings;
    this.tenancy = tenancy;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = PATH.matcher(request.getRequestURI());
    if (!path.matches()) {
      chain.doFilter(request, response);
      return;
    }
    var coop = SLUG.matcher(path.group(1)).matches() ? standings.find(path.group(1)) : java.util.Optional.<Coop>empty();
    if (coop.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setAttribute(COOP, coop.get());
    var failure =
        tenancy.in(
            coop.get().id(),
            () -> {
              try {
                chain.doFilter(request, response);
                return null;
              } catch (IOException | ServletException e) {
                return e;
              }
            });
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case ServletException e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
