package coop.phyle.payments;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.Ids;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Expected transfers, what arrived and what goes back, for programs: the same use cases as the treasurer's pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}/payments")
class PaymentsApi {
  private final ExpectedTransfers transfers;
  private final Receiving receiving;
  private final GivingBack givingBack;
  private final TransferPages pages;
  private final Problems problems;

  PaymentsApi(ExpectedTransfers transfers, Receiving receiving, GivingBack givingBack, TransferPages pages, Problems problems) {
    this.transfers = transfers;
    this.receiving = receiving;
    this.givingBack = givingBack;
    this.pages = pages;
    this.problems = problems;
  }

  /**
   * A transfer; amounts with a decimal point.
   *
   * @param reference ISO 11649
   * @param open still to come
   * @param surplus to go back to the payer
   * @param state open, part, settled, surplus or withdrawn
   */
  record TransferBody(
      String reference, String kind, String payer, String text, String currency, String amount, String received, String repaid, String open, String surplus,
      String state) {
    static TransferBody of(Transfer t) {
      return new TransferBody(
          t.reference().value(), t.kind(), t.payer(), t.text(), t.amount().currency().code(), t.amount().decimal(), t.received().decimal(), t.repaid().decimal(),
          t.open().decimal(), t.surplus().decimal(), t.state());
    }
  }

  /** @param undone taken back by a counter-entry */
  record ArrivalBody(UUID id, String amount, LocalDate on, UUID entry, boolean undone) {
    static ArrivalBody of(Arrival a) {
      return new ArrivalBody(a.id(), a.amount().decimal(), a.on(), a.entry().value(), a.undone());
    }
  }

  record ShownBody(TransferBody transfer, List<ArrivalBody> receipts) {}

  /** @param line the bank's own reference of the line, if it has one: what makes sending it twice book it once */
  record MoveBody(@Nullable String amount, @Nullable String on, @Nullable String line) {
    MoveForm form(@Nullable UUID key) {
      var once = Objects.requireNonNullElseGet(key, Ids::next).toString();
      return new MoveForm(Objects.requireNonNullElse(amount, ""), Objects.requireNonNullElse(on, ""), Objects.requireNonNullElse(line, ""), once);
    }
  }

  record ReasonBody(@Nullable String reason) {}

  @May(Who.TREASURER)
  @GetMapping
  List<TransferBody> list(Coop coop) {
    return transfers.all(coop.id()).stream().map(TransferBody::of).toList();
  }

  @May(Who.TREASURER)
  @GetMapping("/{reference}")
  ShownBody show(Coop coop, @PathVariable String reference) {
    var transfer = pages.find(coop, TransferController.read(reference));
    return new ShownBody(TransferBody.of(transfer), pages.arrivals(coop, transfer).stream().map(ArrivalBody::of).toList());
  }

  /** The header Idempotency-Key, a UUID, or the bank's line make sending it twice book it once: 201 the first time, 200 after that. */
  @May(Who.TREASURER)
  @Gives(value = TransferBody.class, status = {200, 201})
  @PostMapping("/{reference}/receipts")
  ResponseEntity<?> receive(
      Coop coop, Viewer viewer, @PathVariable String reference, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
      @RequestBody MoveBody sent) {
    var transfer = pages.find(coop, TransferController.read(reference));
    return answer(receiving.receive(coop.id(), transfer.reference(), TransferController.moved(sent.form(key), transfer, viewer)));
  }

  /** What was too much, sent back; sending it twice is as with receipts. */
  @May(Who.TREASURER)
  @Gives(value = TransferBody.class, status = {200, 201})
  @PostMapping("/{reference}/repayments")
  ResponseEntity<?> repay(
      Coop coop, Viewer viewer, @PathVariable String reference, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
      @RequestBody MoveBody sent) {
    var transfer = pages.find(coop, TransferController.read(reference));
    return answer(givingBack.repay(coop.id(), transfer.reference(), TransferController.moved(sent.form(key), transfer, viewer)));
  }

  /** Takes the last receipt that stands back by a counter-entry. */
  @May(Who.TREASURER)
  @Gives(value = TransferBody.class, status = {200, 201})
  @PostMapping("/{reference}/receipts/{receipt}/undoing")
  ResponseEntity<?> undo(Coop coop, Viewer viewer, @PathVariable String reference, @PathVariable UUID receipt, @RequestBody ReasonBody sent) {
    var transfer = pages.find(coop, TransferController.read(reference));
    return answer(givingBack.undo(coop.id(), transfer.reference(), receipt, Objects.requireNonNullElse(sent.reason(), ""), viewer.self()));
  }

  private ResponseEntity<?> answer(Confirming confirming) {
    return switch (confirming) {
      case Confirming.Confirmed(var transfer) -> ResponseEntity.status(HttpStatus.CREATED).body(TransferBody.of(transfer));
      case Confirming.AlreadyConfirmed(var transfer) -> ResponseEntity.ok(TransferBody.of(transfer));
      case Confirming.Refused(var faults) -> problems.response(faults);
    };
  }
}
