package coop.phyle.server;

import java.net.BindException;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns the failures an operator can mend into one line; anything else is a bug and stays as it is. */
final class Plainly {
  private Plainly() {}

  static RuntimeException told(Throwable failure, Options options) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart refusal) {
        return refusal;
      }
      if (cause instanceof BindException || cause instanceof PortInUseException) {
        return portTaken(options);
      }
      if (cause instanceof FlywayException migration) {
        return new CannotStart("The database cannot be brought up to date: " + String.valueOf(migration.getMessage()).replaceAll("\\s+", " ").strip());
      }
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  static CannotStart portTaken(Options options) {
    return new CannotStart("Port " + options.port() + " is taken or not allowed: stop what listens there or choose another with --port");
  }
}
