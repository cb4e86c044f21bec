package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Minutes and requisitions for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/meetings")
class MinutesApi {
  private final WritingMinutes writing;
  private final ApprovingMinutes approving;
  private final ReadingMinutes reading;
  private final Requiring requiring;
  private final ReadingRequisitions requisitions;
  private final Problems problems;

  MinutesApi(WritingMinutes writing, ApprovingMinutes approving, ReadingMinutes reading, Requiring requiring, ReadingRequisitions requisitions, Problems problems) {
    this.writing = writing;
    this.approving = approving;
    this.reading = reading;
    this.requiring = requiring;
    this.requisitions = requisitions;
    this.problems = problems;
  }

  /** @param draft Markdown to begin from, or the newest version; for those who run the meeting */
  record MinutesJson(boolean approved, boolean published, List<MinutesPages.Version> versions, String draft) {}

  record TextJson(@Nullable String text) {}

  record ApprovalJson(@Nullable Integer meeting) {}

  record RequireJson(@Nullable String title, @Nullable String business) {}

  @May(Who.MEMBER)
  @GetMapping(MeetingsApi.ONE + "/minutes")
  MinutesJson show(Coop coop, Viewer viewer, Page page, @PathVariable int number) {
    var minutes = reading.show(coop.id(), new MeetingNumber(number), viewer, page).orElseThrow(MeetingController::gone);
    return new MinutesJson(minutes.approved(), minutes.published(), minutes.versions(), minutes.draft());
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(MeetingsApi.ONE + "/minutes")
  ResponseEntity<?> write(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody TextJson text) {
    return answer(writing.write(coop.id(), new MeetingNumber(number), text.text() == null ? "" : text.text(), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(MeetingsApi.ONE + "/minutes/{version:[1-9][0-9]{0,5}}/publication")
  ResponseEntity<?> publish(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int version) {
    return answer(writing.publish(coop.id(), new MeetingNumber(number), version, viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(MeetingsApi.ONE + "/minutes/approval")
  ResponseEntity<?> approve(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ApprovalJson at) {
    return answer(approving.note(coop.id(), new MeetingNumber(number), String.valueOf(at.meeting()), viewer));
  }

  @May(Who.MEMBER)
  @GetMapping("/requisitions")
  List<RequisitionPages.Row> requisitions(Coop coop) {
    return requisitions.all(coop.id());
  }

  @May(Who.MEMBER)
  @Gives(value = MeetingsApi.NumberJson.class, status = 201)
  @PostMapping("/requisitions")
  ResponseEntity<?> require(Coop coop, Viewer viewer, @RequestBody RequireJson said) {
    var typed = Map.of("title", said.title() == null ? "" : said.title(), "business", said.business() == null ? "" : said.business());
    return switch (requiring.open(coop.id(), new Draft(typed), viewer.self())) {
      case Requiring.Opened opened -> ResponseEntity.created(URI.create("/c/" + coop.slug() + "/meetings/requisitions/" + opened.number()))
          .body(new MeetingsApi.NumberJson(opened.number()));
      case Requiring.Refused refused -> problems.response(refused.problems());
    };
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/requisitions" + MeetingsApi.ONE + "/signatures")
  ResponseEntity<?> sign(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody MeetingsApi.MemberJson member) {
    return answer(requiring.sign(coop.id(), number, AttendanceController.known(member.member() == null ? "" : member.member()), viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/requisitions" + MeetingsApi.ONE + "/signatures/withdrawal")
  ResponseEntity<?> takeBack(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody MeetingsApi.MemberJson member) {
    return answer(requiring.takeBack(coop.id(), number, AttendanceController.known(member.member() == null ? "" : member.member()), viewer.self()));
  }

  private ResponseEntity<?> answer(Step step) {
    return MeetingsApi.answer(problems, step);
  }
}
