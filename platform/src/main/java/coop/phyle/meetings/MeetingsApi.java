package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for programs: calling them. The same use cases as the pages; a step taken answers 204. */
@RestController
@RequestMapping("/api/v1/c/{coop}/meetings")
class MeetingsApi {
  static final String ONE = "/{number:[1-9][0-9]{0,8}}";
  private final ListingMeetings listing;
  private final ReadingMeetings reading;
  private final Drafting drafting;
  private final SettingAgenda agenda;
  private final GivingNotice notice;
  private final Cancelling cancelling;
  private final Consenting consenting;
  private final Problems problems;

  MeetingsApi(
      ListingMeetings listing, ReadingMeetings reading, Drafting drafting, SettingAgenda agenda, GivingNotice notice, Cancelling cancelling, Consenting consenting,
      Problems problems) {
    this.listing = listing;
    this.reading = reading;
    this.drafting = drafting;
    this.agenda = agenda;
    this.notice = notice;
    this.cancelling = cancelling;
    this.consenting = consenting;
    this.problems = problems;
  }

  record NumberJson(int number) {}

  /** @param shorter true to call it although the notice is shorter than the rules ask, subject to consent */
  record GiveJson(@Nullable Boolean shorter) {}

  record ReasonJson(@Nullable String reason) {}

  record MemberJson(@Nullable String member) {}

  @May(Who.MEMBER)
  @GetMapping
  MeetingJson.Board list(Coop coop, Viewer viewer) {
    return MeetingJson.of(listing.board(coop.id(), viewer));
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  MeetingJson show(Coop coop, Viewer viewer, @PathVariable int number) {
    return MeetingJson.of(reading.show(coop.id(), new MeetingNumber(number), viewer).orElseThrow(MeetingController::gone));
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @Gives(value = NumberJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> draft(Coop coop, Viewer viewer, @RequestBody MeetingJson.DraftJson draft) {
    return switch (drafting.draft(coop.id(), draft.draft(), viewer)) {
      case Drafting.Drafted drafted -> ResponseEntity.created(URI.create(MeetingController.path(coop, drafted.number().value()))).body(new NumberJson(drafted.number().value()));
      case Drafting.Refused refused -> problems.response(refused.problems());
    };
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/items")
  ResponseEntity<?> item(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody MeetingJson.NewItemJson item) {
    return answer(problems, agenda.add(coop.id(), new MeetingNumber(number), item.draft(), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/notice")
  ResponseEntity<?> give(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody GiveJson give) {
    return answer(problems, notice.give(coop.id(), new MeetingNumber(number), viewer, Boolean.TRUE.equals(give.shorter())));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/cancellation")
  ResponseEntity<?> cancel(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ReasonJson why) {
    return answer(problems, cancelling.cancel(coop.id(), new MeetingNumber(number), why.reason() == null ? "" : why.reason(), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/consents")
  ResponseEntity<?> consent(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody MemberJson seat) {
    return answer(problems, consenting.consent(coop.id(), new MeetingNumber(number), AttendanceController.known(seat.member() == null ? "" : seat.member()), viewer.self()));
  }

  static ResponseEntity<?> answer(Problems problems, Step step) {
    return switch (step) {
      case Step.Done done -> ResponseEntity.noContent().build();
      case Step.Refused refused -> problems.response(refused.problems());
    };
  }
}
