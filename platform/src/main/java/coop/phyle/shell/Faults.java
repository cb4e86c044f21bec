package coop.phyle.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What is not found, not allowed so or not readable: problem+json for programs, the error page ({@link ErrorPages}) for people. */
@ControllerAdvice
class Faults extends ResponseEntityExceptionHandler {
  /** PostgreSQL's state for bytes that are no text. */
  private static final String NO_TEXT = "22021";

  /** A NUL character, which no text here can hold, got as far as the database. Anything else the database refuses is a mistake of ours. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> nul(DataIntegrityViolationException refused, WebRequest request) {
    if (!(refused.getMostSpecificCause() instanceof SQLException cause) || !NO_TEXT.equals(cause.getSQLState())) {
      throw refused;
    }
    var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "A text holds a NUL character. Leave it out.");
    return handleExceptionInternal(refused, detail, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var exchange = (ServletWebRequest) request;
    if (exchange.getRequest().getRequestURI().startsWith("/api/")) {
      return super.handleExceptionInternal(fault, body, headers, status, request);
    }
    try {
      Objects.requireNonNull(exchange.getResponse()).sendError(status.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }
}
