package coop.phyle.money;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The book for programs that read it. */
@RestController
class BookApi {
  private final ReadingMoney reading;

  BookApi(ReadingMoney reading) {
    this.reading = reading;
  }

  /** Newest first; go on with {@code before} the last number read. */
  @May(Who.EVERYONE)
  @GetMapping("/api/v1/c/{coop}/entries")
  List<EntryBodies.EntryBody> entries(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, @RequestParam(defaultValue = "50") int limit) {
    return MoneyController.seen(reading.entries(coop, viewer, before, limit)).stream().map(EntryBodies.EntryBody::of).toList();
  }

  /** At the end of a day, today if none is given. */
  @May(Who.EVERYONE)
  @GetMapping("/api/v1/c/{coop}/balances")
  List<EntryBodies.BalanceBody> balances(
      Coop coop, Viewer viewer, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
    return MoneyController.seen(reading.balances(coop, viewer, Optional.ofNullable(on))).sums().entrySet().stream()
        .map(e -> new EntryBodies.BalanceBody(e.getKey().account().value(), e.getKey().currency(), e.getValue().decimal()))
        .toList();
  }
}
