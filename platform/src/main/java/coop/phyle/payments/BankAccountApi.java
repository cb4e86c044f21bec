package coop.phyle.payments;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The co-op's bank account, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/bank-account")
class BankAccountApi {
  private final SettingAccount setting;
  private final Problems problems;

  BankAccountApi(SettingAccount setting, Problems problems) {
    this.setting = setting;
    this.problems = problems;
  }

  record AccountBody(@Nullable String holder, @Nullable String iban) {}

  @May(Who.TREASURER)
  @GetMapping
  AccountBody show(Coop coop) {
    return setting.inUse(coop.id()).map(account -> new AccountBody(account.holder(), account.iban().grouped()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @May(Who.TREASURER)
  @Gives(status = 204)
  @PostMapping
  ResponseEntity<?> set(Coop coop, Viewer viewer, @RequestBody AccountBody sent) {
    var faults = setting.set(coop.id(), Objects.requireNonNullElse(sent.holder(), ""), Objects.requireNonNullElse(sent.iban(), ""), viewer.self());
    return faults.isEmpty() ? ResponseEntity.noContent().build() : problems.response(faults);
  }
}
