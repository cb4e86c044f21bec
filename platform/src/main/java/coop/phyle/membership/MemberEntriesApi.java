package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
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

/** What is entered about a member in the register, for programs: the same use cases as the member's page. */
@RestController
@RequestMapping("/api/v1/c/{coop}/members/{number:[1-9][0-9]{0,8}}")
class MemberEntriesApi {
  private final ChangingEntries changing;
  private final EndingMemberships ending;
  private final AppointingOfficers officers;
  private final Members members;
  private final Problems problems;
  private final Today today;

  MemberEntriesApi(
      ChangingEntries changing, EndingMemberships ending, AppointingOfficers officers, Members members, Problems problems, Today today) {
    this.changing = changing;
    this.ending = ending;
    this.officers = officers;
    this.members = members;
    this.problems = problems;
    this.today = today;
  }

  /** From today. */
  record ParticularsJson(@Nullable String name, @Nullable String address) {}

  /** @param since first day in the class; left out for today */
  record ClassJson(@Nullable String memberClass, @Nullable LocalDate since, @Nullable String reason) {}

  /** Who acts for an organisation from today. */
  record RepresentativeJson(@Nullable String email, @Nullable String name) {}

  record VisibilityJson(boolean hidden) {}

  /** @param on the day of the death or winding-up; left out for today; @param reason how it is known */
  record ClosureJson(@Nullable LocalDate on, @Nullable String reason) {}

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/particulars")
  ResponseEntity<?> particulars(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ParticularsJson sent) {
    return answer(changing.particulars(coop.id(), number, viewer, text(sent.name()), text(sent.address())));
  }

  @May(Who.SECRETARY)
  @Gives(status = 204)
  @PostMapping("/class")
  ResponseEntity<?> memberClass(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ClassJson sent) {
    var since = Objects.requireNonNullElse(sent.since(), today.date());
    return answer(changing.memberClass(coop.id(), number, viewer, text(sent.memberClass()), since, text(sent.reason())));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/representative")
  ResponseEntity<?> representative(Coop coop, Viewer viewer, Page page, @PathVariable int number, @RequestBody RepresentativeJson sent) {
    return answer(changing.representative(coop.id(), number, viewer, text(sent.email()), text(sent.name()), page.locale()));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/visibility")
  ResponseEntity<?> visibility(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody VisibilityJson sent) {
    return answer(changing.visibility(coop.id(), number, viewer, sent.hidden()));
  }

  @May(Who.SECRETARY)
  @Gives(MembersApi.EndedJson.class)
  @PostMapping("/closure")
  ResponseEntity<?> close(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ClosureJson sent) {
    var on = Objects.requireNonNullElse(sent.on(), today.date());
    var departure = members.numbered(coop.id(), number).<Departure>map(m -> ending.close(coop.id(), m.id(), viewer.self(), on, text(sent.reason())))
        .orElseGet(Departure.NotCurrent::new);
    return MembersApi.answer(problems, departure);
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/offices/{office}/ending")
  ResponseEntity<?> stepDown(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable Office office) {
    var vacating = members.numbered(coop.id(), number).map(m -> officers.stepDown(coop.id(), m.id(), office, viewer.self())).orElseGet(Vacating.NotInOffice::new);
    return switch (vacating) {
      case Vacating.Vacated done -> ResponseEntity.noContent().build();
      case Vacating.NotInOffice no -> notYours();
    };
  }

  private ResponseEntity<?> answer(ChangingEntries.Changed changed) {
    return switch (changed) {
      case ChangingEntries.Changed.Done done -> ResponseEntity.noContent().build();
      case ChangingEntries.Changed.NotYours no -> notYours();
      case ChangingEntries.Changed.Invalid(var faults) -> problems.response(faults);
    };
  }

  private ResponseEntity<?> notYours() {
    return problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("", "membership.problem.not-yours-to-change")));
  }

  private static String text(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "");
  }
}
