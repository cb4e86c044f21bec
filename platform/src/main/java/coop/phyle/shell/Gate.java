package coop.phyle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: a handler method runs only for those its {@link May} names. */
@Component
class Gate implements HandlerInterceptor {
  private final PageOf pageOf;

  Gate(PageOf pageOf) {
    this.pageOf = pageOf;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !open(method, request)) {
      throw new AccessDeniedException(request.getMethod() + " " + request.getRequestURI());
    }
    return true;
  }

  private boolean open(HandlerMethod method, HttpServletRequest request) {
    var may = method.getMethodAnnotation(May.class);
    if (may == null) {
      return false;
    }
    return Arrays.asList(may.value()).contains(Who.EVERYONE) || Arrays.stream(may.value()).anyMatch(pageOf.viewer(request)::is);
  }
}
