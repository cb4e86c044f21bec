package coop.phyle.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind every error: what was wrong, what was kept, what to do. */
@Controller
class ErrorPages implements ErrorController {
  @May(Who.EVERYONE)
  @RequestMapping(value = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
    var status = status(request);
    response.setStatus(status.value());
    return new ModelAndView("shell/error", Map.of("status", status.value()));
  }

  @May(Who.EVERYONE)
  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    var status = status(request);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(ProblemDetail.forStatus(status));
  }

  /** A database that does not answer is our trouble and passes: 503, not 500. A form longer than we take is not our trouble: 413; Tomcat says so in words only. */
  private static HttpStatus status(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer n ? n : 404;
    for (var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION); cause != null; cause = cause.getCause()) {
      if (cause instanceof java.sql.SQLTransientConnectionException || cause instanceof java.net.ConnectException) {
        return HttpStatus.SERVICE_UNAVAILABLE;
      }
      if (cause instanceof IllegalStateException && String.valueOf(cause.getMessage()).contains("maxPostSize")) {
        return HttpStatus.CONTENT_TOO_LARGE;
      }
    }
    var status = HttpStatus.resolve(code);
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
