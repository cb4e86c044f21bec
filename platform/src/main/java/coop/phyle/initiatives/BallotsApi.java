package coop.phyle.initiatives;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ballots of a counted question, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/initiatives/{number:[1-9]\\d{0,8}}")
class BallotsApi {
  private final ReadingBallots ballots;

  BallotsApi(ReadingBallots ballots) {
    this.ballots = ballots;
  }

  record ReceiptJson(@Nullable String receipt) {}

  /** @param said the ballot with that receipt, options in order; empty where there is none */
  record CheckedJson(boolean counted, String said) {}

  /**
   * A ballot in the words of the record.
   *
   * @param said options in order, with the nonce its code can be computed from; nothing where it is sealed
   * @param member number in the register; nothing in secret votes
   * @param through whom the member's vote went; nothing where the member voted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineJson(
      String code, @Nullable String said, @Nullable String nonce, @Nullable Integer member, @Nullable String name, @Nullable String through) {
    static LineJson of(BallotPages.Line line) {
      var open = line.said().isPresent();
      var known = line.member() > 0;
      return new LineJson(
          line.code(), line.said().orElse(null), open ? line.nonce() : null, known ? line.member() : null, known ? line.name() : null,
          line.through().isEmpty() ? null : line.through());
    }
  }

  /** @param next to be sent as {@code after} for the next page; nothing on the last */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BoxJson(boolean secret, long total, List<LineJson> ballots, @Nullable String next) {}

  /** As the record lists them, 200 at a time. @param after the code behind which to go on */
  @May(Who.MEMBER)
  @GetMapping("/ballots")
  BoxJson list(Coop coop, @PathVariable int number, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String after) {
    var box = ballots.list(coop.id(), new VoteNumber(number), code, CodeStart.after(after)).orElseThrow(QuestionController::gone);
    return new BoxJson(box.secret(), box.total(), box.lines().stream().map(LineJson::of).toList(), box.next().orElse(null));
  }

  @May(Who.MEMBER)
  @PostMapping("/receipts")
  ResponseEntity<CheckedJson> check(Coop coop, @PathVariable int number, @RequestBody ReceiptJson sent) {
    var checked = ballots.check(coop.id(), new VoteNumber(number), sent.receipt() == null ? "" : sent.receipt()).orElseThrow(QuestionController::gone);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new CheckedJson(checked.said().isPresent(), checked.said().orElse("")));
  }
}
