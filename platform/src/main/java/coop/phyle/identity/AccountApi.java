package coop.phyle.identity;

import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose token this is: what a program asks first. */
@RestController
class AccountApi {
  private final People people;
  private final Accounts accounts;
  private final Problems problems;

  AccountApi(People people, Accounts accounts, Problems problems) {
    this.people = people;
    this.accounts = accounts;
    this.problems = problems;
  }

  /** @param language the language the person reads, such as {@code es} */
  record Self(String id, String name, String email, String language) {}

  record NameJson(@Nullable String name) {}

  @May(Who.SIGNED_IN)
  @GetMapping("/api/v1/account")
  Self self(Viewer viewer) {
    var person = people.find(viewer.self()).orElseThrow();
    return new Self(person.id().toString(), person.name(), person.email().value(), person.locale().getLanguage());
  }

  /** What one signs in with changes by the person's own hand alone. */
  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/api/v1/account/name")
  ResponseEntity<?> rename(Viewer viewer, @RequestBody NameJson sent) {
    var faults = accounts.rename(viewer.self(), Objects.requireNonNullElse(sent.name(), ""));
    return faults.isEmpty() ? ResponseEntity.noContent().build() : problems.response(faults);
  }
}
