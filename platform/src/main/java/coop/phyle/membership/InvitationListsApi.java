package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inviting many at once, for programs. */
@RestController
class InvitationListsApi {
  private final InvitingMany inviting;
  private final Problems problems;

  InvitationListsApi(InvitingMany inviting, Problems problems) {
    this.inviting = inviting;
    this.problems = problems;
  }

  record PersonJson(@Nullable String email, @Nullable String name) {}

  /**
   * People to invite, 5,000 at most; a fault names them by their place, from 1.
   *
   * @param days the invitations last; left out for 30
   * @param language of the letters, en or es
   */
  record ListJson(@Nullable List<PersonJson> people, @Nullable String memberClass, @Nullable Integer days, @Nullable String language) {}

  @May(Who.SECRETARY)
  @Gives(value = InvitationPages.Told.class, status = 201)
  @PostMapping("/api/v1/c/{coop}/invitations/lists")
  ResponseEntity<?> invite(Coop coop, Viewer viewer, @RequestBody ListJson sent) {
    var people = Objects.requireNonNullElse(sent.people(), List.<PersonJson>of());
    var list = InvitationLines.of(people.stream().map(one -> new String[] {text(one.email()), text(one.name())}).toList());
    var terms = new InvitingMany.Terms(text(sent.memberClass()), Objects.requireNonNullElse(sent.days(), 30), InvitationListController.language(text(sent.language())));
    return switch (inviting.invite(coop, viewer.self(), list, terms)) {
      case InvitingMany.Result.Invited invited -> ResponseEntity.status(HttpStatus.CREATED).body(invited.told());
      case InvitingMany.Result.Invalid invalid -> problems.response(invalid.problems());
    };
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
