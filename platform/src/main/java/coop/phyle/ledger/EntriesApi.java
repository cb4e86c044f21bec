package coop.phyle.ledger;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.Ids;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Journal entries, for programs: the same use case as the treasurer's form. */
@RestController
class EntriesApi {
  private final EnteringByHand entering;
  private final Problems problems;

  EntriesApi(EnteringByHand entering, Problems problems) {
    this.entering = entering;
    this.problems = problems;
  }

  /**
   * An entry.
   *
   * @param on the day it counts from, as 2026-11-22
   * @param decision number of the decision it goes back to
   */
  record EntryBody(@Nullable String on, @Nullable String text, @Nullable String decision, @Nullable List<LineBody> lines) {
    EntryForm form(String key) {
      var given = lines == null ? List.<LineBody>of() : lines;
      return new EntryForm(orEmpty(on), orEmpty(text), orEmpty(decision), given.stream().map(LineBody::line).toList(), key);
    }
  }

  /**
   * A line of it: an amount with a decimal point, on one side.
   *
   * @param account path of the account, as assets:bank
   */
  record LineBody(@Nullable String account, @Nullable String currency, @Nullable String debit, @Nullable String credit) {
    EntryForm.Line line() {
      return new EntryForm.Line(orEmpty(account) + " " + orEmpty(currency), orEmpty(debit), orEmpty(credit));
    }
  }

  /** @param seq its number in the book */
  record PostedBody(UUID id, long seq) {}

  /** The header Idempotency-Key, a UUID, makes sending it twice enter it once: 201 the first time, 200 after that. */
  @May(Who.TREASURER)
  @Gives(value = PostedBody.class, status = {200, 201})
  @PostMapping("/api/v1/c/{coop}/entries")
  ResponseEntity<?> enter(
      Coop coop, Viewer viewer, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key, @RequestBody EntryBody body) {
    var unique = Objects.requireNonNullElseGet(key, Ids::next).toString();
    return switch (entering.enter(coop.id(), viewer.self(), body.form(unique))) {
      case Posting.Posted posted ->
          ResponseEntity.status(posted.again() ? HttpStatus.OK : HttpStatus.CREATED).body(new PostedBody(posted.id().value(), posted.seq()));
      case Posting.KeyTaken taken -> problems.response(HttpStatus.CONFLICT, List.of(Problem.of("", "ledger.problem.key-taken", taken.seq())));
      case Posting.Refused refused -> problems.response(refused.problems());
    };
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
