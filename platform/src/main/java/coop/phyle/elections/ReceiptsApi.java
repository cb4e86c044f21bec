package coop.phyle.elections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether a ballot was counted as cast, for programs. Posted, because a receipt must not stand in an address. */
@RestController
class ReceiptsApi {
  private final CheckingReceipts receipts;

  ReceiptsApi(CheckingReceipts receipts) {
    this.receipts = receipts;
  }

  record ReceiptJson(@Nullable String receipt) {}

  /** @param said names in the order the ballot put them */
  record CheckedJson(boolean counted, List<String> said) {}

  @May(Who.MEMBER)
  @PostMapping("/api/v1/c/{coop}/elections/{number:[1-9]\\d{0,8}}/receipts")
  ResponseEntity<CheckedJson> check(Coop coop, @PathVariable int number, @RequestBody ReceiptJson sent) {
    var checked = receipts.check(coop.id(), new VoteNumber(number), sent.receipt() == null ? "" : sent.receipt()).orElseThrow(ElectionController::gone);
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(new CheckedJson(checked.found(), checked.said()));
  }
}
