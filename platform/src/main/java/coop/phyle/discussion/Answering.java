package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What programs are told after they did something. */
@Component
class Answering {
  private final Problems problems;

  Answering(Problems problems) {
    this.problems = problems;
  }

  /** Made: where it is. */
  ResponseEntity<?> made(Coop coop, Commented commented) {
    return switch (commented) {
      case Commented.Noted(var thread, var number) -> ResponseEntity.created(URI.create(Routes.path(coop, thread))).body(new ThreadJson.Place(thread.value(), number.value()));
      case Commented.Gone gone -> gone();
      case Commented.Refused(var faults) -> problems.response(faults);
    };
  }

  ResponseEntity<?> done(Commented commented) {
    return switch (commented) {
      case Commented.Noted noted -> ResponseEntity.noContent().build();
      case Commented.Gone gone -> gone();
      case Commented.Refused(var faults) -> problems.response(faults);
    };
  }

  ResponseEntity<?> done(boolean done) {
    return done ? ResponseEntity.noContent().build() : gone();
  }

  ResponseEntity<?> fault(String field, String key) {
    return problems.response(List.of(Problem.of(field, key)));
  }

  private ResponseEntity<?> gone() {
    return problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("", "discussion.problem.gone")));
  }
}
