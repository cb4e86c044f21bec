package coop.phyle.initiatives;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.VoteNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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

  /** As the record lists them, 200 at a time. @param after the code behind which to go on */
  @May(Who.MEMBER)
  @GetMapping(path = "/ballots", produces = MediaType.APPLICATION_JSON_VALUE)
  String list(Coop coop, @PathVariable int number, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String after) {
    var box = ballots.list(coop.id(), new VoteNumber(number), code, CodeStart.after(after)).orElseThrow(QuestionController::gone);
    var json = Json.obj().with("secret", box.secret()).with("total", box.total()).with("ballots", Json.arr(box.lines().stream().map(BallotsApi::line).toList()));
    return (box.next().isPresent() ? json.with("next", box.next().get()) : json).toString();
  }

  private static Json.Obj line(BallotPages.Line line) {
    var json = Json.obj().with("code", line.code());
    json = line.said().isPresent() ? json.with("said", line.said().get()).with("nonce", line.nonce()) : json;
    json = line.member() > 0 ? json.with("member", line.member()).with("name", line.name()) : json;
    return line.through().isEmpty() ? json : json.with("through", line.through());
  }

  @May(Who.MEMBER)
  @PostMapping("/receipts")
  ResponseEntity<CheckedJson> check(Coop coop, @PathVariable int number, @RequestBody ReceiptJson sent) {
    var checked = ballots.check(coop.id(), new VoteNumber(number), sent.receipt() == null ? "" : sent.receipt()).orElseThrow(QuestionController::gone);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new CheckedJson(checked.said().isPresent(), checked.said().orElse("")));
  }
}
