package coop.phyle.identity;

import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose token this is: what a program asks first. */
@RestController
class AccountApi {
  private final People people;

  AccountApi(People people) {
    this.people = people;
  }

  /** @param language the language the person reads, such as {@code es} */
  record Self(String id, String name, String email, String language) {}

  @May(Who.SIGNED_IN)
  @GetMapping("/api/v1/account")
  Self self(Viewer viewer) {
    var person = people.find(viewer.self()).orElseThrow();
    return new Self(person.id().toString(), person.name(), person.email().value(), person.locale().getLanguage());
  }
}
