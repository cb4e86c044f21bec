package coop.phyle.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until a server is set up, every page leads there. */
@Component
class SetupFirst extends OncePerRequestFilter {
  private final FirstRun firstRun;

  SetupFirst(FirstRun firstRun) {
    this.firstRun = firstRun;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET") || request.getRequestURI().matches("/setup|/(css|js|fonts)/.*|/favicon\\.svg|/openapi.*|/api/.*");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (firstRun.pending()) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, "/setup");
    } else {
      chain.doFilter(request, response);
    }
  }
}
