package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members who required a meeting convene it themselves where the board does not; for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/meetings/requisitions/{number:[1-9][0-9]{0,8}}")
class ConvenersApi {
  private final Requiring requiring;
  private final Convening convening;
  private final Problems problems;

  ConvenersApi(Requiring requiring, Convening convening, Problems problems) {
    this.requiring = requiring;
    this.convening = convening;
    this.problems = problems;
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/conveners")
  ResponseEntity<?> come(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody MeetingsApi.MemberJson seat) {
    var member = AttendanceController.known(Objects.requireNonNullElse(seat.member(), ""));
    return MeetingsApi.answer(problems, requiring.join(coop.id(), number, member, viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(value = MeetingsApi.NumberJson.class, status = 201)
  @PostMapping("/meeting")
  ResponseEntity<?> draft(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody MeetingJson.DraftJson draft) {
    return switch (convening.draft(coop.id(), number, draft.draft(), viewer)) {
      case Drafting.Drafted drafted ->
          ResponseEntity.created(URI.create(MeetingController.path(coop, drafted.number().value()))).body(new MeetingsApi.NumberJson(drafted.number().value()));
      case Drafting.Refused refused -> problems.response(refused.problems());
    };
  }
}
