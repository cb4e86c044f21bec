package coop.phyle.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register, invitations, requests and resignation for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}")
class MembersApi {
  private final ReadingRegister register;
  private final Inviting inviting;
  private final AskingToJoin asking;
  private final EndingMemberships ending;
  private final Members members;
  private final Problems problems;
  private final Today today;

  MembersApi(
      ReadingRegister register,
      Inviting inviting,
      AskingToJoin asking,
      EndingMemberships ending,
      Members members,
      Problems problems,
      Today today) {
    this.register = register;
    this.inviting = inviting;
    this.asking = asking;
    this.ending = ending;
    this.members = members;
    this.problems = problems;
    this.today = today;
  }

  /** A line of the register; what the reader may not see is left out. */
  record MemberJson(
      int number,
      String kind,
      @Nullable String name,
      @Nullable String representative,
      @Nullable String address,
      String memberClass,
      LocalDate admitted,
      @Nullable LocalDate ended) {}

  /** One page of the register. */
  record MembersJson(LocalDate on, int found, int page, int pages, Map<String, Integer> classes, List<MemberJson> members) {}

  /** An invitation: with an email it is sent there, without one it is a link for several. */
  record InvitationJson(@Nullable String email, @Nullable String memberClass, @Nullable Integer uses, @Nullable Integer days, @Nullable String language) {}

  /** @param code its part of the link, {@code /c/…/invitations/CODE} */
  record InvitedJson(UUID id, String code, Instant expiresAt) {
    static InvitedJson of(Invitation invitation) {
      return new InvitedJson(invitation.id(), invitation.code(), invitation.expiresAt());
    }
  }

  /** Where the co-op lets in whoever asks, the number in the register; else the request the board answers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AskedJson(@Nullable UUID request, @Nullable Integer number) {}

  /** @param on first day no longer a member; @param vacated offices that ended with it */
  record EndedJson(LocalDate on, Set<Office> vacated) {}

  record ResignationJson(@Nullable LocalDate on) {}

  @May(Who.EVERYONE)
  @GetMapping("/members")
  MembersJson members(Coop coop, Viewer viewer, @ParameterObject Sought sought) {
    var view = register.view(coop.id(), viewer, sought.search(today.date(), Search.Show.CURRENT));
    var classes = new TreeMap<String, Integer>();
    view.counts().forEach((id, count) -> classes.put(id.key(), count));
    return new MembersJson(
        view.search().on(), view.found(), view.search().page(), view.pages(), classes, view.lines().stream().map(MembersApi::json).toList());
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(value = InvitedJson.class, status = 201)
  @PostMapping("/invitations")
  ResponseEntity<?> invite(Coop coop, Viewer viewer, @RequestBody InvitationJson wanted) {
    var memberClass = wanted.memberClass() == null ? "" : wanted.memberClass();
    var days = wanted.days() == null ? 30 : wanted.days();
    var locale = Locale.forLanguageTag("es".equals(wanted.language()) ? "es" : "en");
    var invited =
        wanted.email() == null
            ? inviting.byLink(coop, viewer.self(), memberClass, wanted.uses() == null ? 20 : wanted.uses(), days)
            : inviting.byEmail(coop, viewer.self(), wanted.email(), memberClass, days, locale);
    return switch (invited) {
      case Inviting.Invited.Made made -> ResponseEntity.status(HttpStatus.CREATED)
          .body(InvitedJson.of(made.invitation()));
      case Inviting.Invited.Invalid invalid -> problems.response(invalid.problems());
    };
  }

  @May(Who.SIGNED_IN)
  @Gives(value = AskedJson.class, status = 201)
  @PostMapping("/membership-requests")
  ResponseEntity<?> ask(Coop coop, Viewer viewer, @RequestBody Applied applied) {
    return switch (asking.ask(coop.id(), viewer.self(), applied.application())) {
      case AskingToJoin.Asked.Waits waits -> ResponseEntity.status(HttpStatus.CREATED).body(new AskedJson(waits.request().value(), null));
      case AskingToJoin.Asked.Admitted admitted -> ResponseEntity.status(HttpStatus.CREATED).body(new AskedJson(null, admitted.number()));
      case AskingToJoin.Asked.Invalid invalid -> problems.response(invalid.problems());
    };
  }

  @May(Who.MEMBER)
  @Gives(EndedJson.class)
  @PostMapping("/members/{number}/resignation")
  ResponseEntity<?> resign(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ResignationJson wanted) {
    var on = wanted.on() == null ? today.date() : wanted.on();
    var member = members.numbered(coop.id(), number);
    var departure = member.<Departure>map(m -> ending.resign(coop.id(), m.id(), viewer.self(), on)).orElseGet(Departure.NotCurrent::new);
    return answer(problems, departure);
  }

  static ResponseEntity<?> answer(Problems problems, Departure departure) {
    return switch (departure) {
      case Departure.Ended ended -> ResponseEntity.ok(new EndedJson(ended.on(), ended.vacated()));
      case Departure.NotCurrent no -> problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("", "membership.problem.not-yours")));
      case Departure.Invalid invalid -> problems.response(invalid.problems());
    };
  }

  private static MemberJson json(Line line) {
    return new MemberJson(
        line.number(),
        line.kind().name().toLowerCase(Locale.ROOT),
        line.name().orElse(null),
        line.representative().orElse(null),
        line.address().orElse(null),
        line.memberClass().key(),
        line.admitted(),
        line.ended().orElse(null));
  }
}
