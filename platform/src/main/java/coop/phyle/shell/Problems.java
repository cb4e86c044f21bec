package coop.phyle.shell;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns refusals into problem+json (RFC 9457) for the API. */
@Component
public class Problems {
  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  /** 422 with one entry per fault: {@code {"errors":[{"field","code","message"}]}}. */
  public ResponseEntity<ProblemDetail> response(List<Problem> problems) {
    return response(HttpStatus.UNPROCESSABLE_ENTITY, problems);
  }

  public ResponseEntity<ProblemDetail> response(HttpStatus status, List<Problem> problems) {
    var detail = ProblemDetail.forStatusAndDetail(status, problems.isEmpty() ? status.getReasonPhrase() : text(problems.getFirst()));
    detail.setProperty(
        "errors", problems.stream().map(p -> Map.of("field", p.field(), "code", p.key(), "message", text(p))).toList());
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
  }

  private String text(Problem problem) {
    return messages.getMessage(problem.key(), problem.args().toArray(), LocaleContextHolder.getLocale());
  }
}
