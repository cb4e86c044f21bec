package coop.phyle.ledger;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The chart of accounts and taking entries back, for programs: the same use cases as the treasurer's pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}")
class AccountsApi {
  private final OpeningAccounts opening;
  private final Books books;
  private final BookPages pages;
  private final Problems problems;
  private final Clock clock;

  AccountsApi(OpeningAccounts opening, Books books, BookPages pages, Problems problems, Clock clock) {
    this.opening = opening;
    this.books = books;
    this.pages = pages;
    this.problems = problems;
    this.clock = clock;
  }

  /**
   * An account beside the usual ones.
   *
   * @param path as assets:till
   * @param currency left out for the book's own
   * @param floor below which it must not fall; left out for none
   */
  record AccountJson(@Nullable String path, @Nullable String title, @Nullable String currency, @Nullable String floor) {}

  record ClosureJson(@Nullable String path, @Nullable String currency) {}

  /** @param on the day the counter-entry counts from; left out for today */
  record ReversalJson(@Nullable LocalDate on, @Nullable String reason) {}

  @May(Who.TREASURER)
  @Gives(status = 204)
  @PostMapping("/accounts")
  ResponseEntity<?> open(Coop coop, @RequestBody AccountJson sent) {
    return answer(opening.open(coop.id(), new AccountForm(text(sent.path()), text(sent.title()), currency(coop, sent.currency()), text(sent.floor()))));
  }

  @May(Who.TREASURER)
  @Gives(status = 204)
  @PostMapping("/accounts/closure")
  ResponseEntity<?> close(Coop coop, Viewer viewer, @RequestBody ClosureJson sent) {
    return answer(opening.close(coop.id(), text(sent.path()), currency(coop, sent.currency()), viewer.self()));
  }

  /** By a counter-entry; what stands in the book stays. */
  @May(Who.TREASURER)
  @Gives(value = EntriesApi.PostedBody.class, status = 201)
  @PostMapping("/entries/{seq:[1-9][0-9]{0,17}}/reversal")
  ResponseEntity<?> reverse(Coop coop, Viewer viewer, @PathVariable long seq, @RequestBody ReversalJson sent) {
    var entry = pages.numbered(coop.id(), seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var on = Objects.requireNonNullElseGet(sent.on(), () -> LocalDate.now(clock));
    return switch (books.reverse(coop.id(), entry.id(), on, text(sent.reason()), viewer.self())) {
      case Posting.Posted posted -> ResponseEntity.status(HttpStatus.CREATED).body(new EntriesApi.PostedBody(posted.id().value(), posted.seq()));
      case Posting.KeyTaken taken -> problems.response(HttpStatus.CONFLICT, List.of(Problem.of("", "ledger.problem.key-taken", taken.seq())));
      case Posting.Refused refused -> problems.response(refused.problems());
    };
  }

  private ResponseEntity<?> answer(OpeningAccounts.Outcome outcome) {
    return switch (outcome) {
      case OpeningAccounts.Outcome.Done done -> ResponseEntity.noContent().build();
      case OpeningAccounts.Outcome.Refused(var faults) -> problems.response(faults);
    };
  }

  private String currency(Coop coop, @Nullable String sent) {
    return Objects.requireNonNullElseGet(sent, () -> books.currency(coop.id()).code());
  }

  private static String text(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "");
  }
}
