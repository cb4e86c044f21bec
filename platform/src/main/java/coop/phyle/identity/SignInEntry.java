package coop.phyle.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends whoever must sign in first to do so, with the way back in the address; it even survives the mail. */
class SignInEntry implements AuthenticationEntryPoint {
  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
    var target = "/sign-in" + way(request);
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader("HX-Redirect", target);
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, target);
    }
  }

  /** Only a page can be come back to; a form that was sent cannot. */
  private static String way(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      return "";
    }
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return path.equals("/") ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
