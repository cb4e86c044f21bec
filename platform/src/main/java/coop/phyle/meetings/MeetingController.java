package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of meetings, one meeting, and the steps before it begins. */
@Controller
class MeetingController {
  static final String ONE = "/c/{coop}/meetings/{number:[1-9][0-9]{0,8}}";
  private final ListingMeetings listing;
  private final ReadingMeetings reading;
  private final GivingNotice notice;
  private final Cancelling cancelling;
  private final Consenting consenting;

  MeetingController(ListingMeetings listing, ReadingMeetings reading, GivingNotice notice, Cancelling cancelling, Consenting consenting) {
    this.listing = listing;
    this.reading = reading;
    this.notice = notice;
    this.cancelling = cancelling;
    this.consenting = consenting;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/meetings")
  ModelAndView list(Coop coop, Viewer viewer) {
    return new ModelAndView("meetings/meetings", Map.of("board", listing.board(coop.id(), viewer)));
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/notice")
  ModelAndView give(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String shorter) {
    return after(coop, viewer, number, notice.give(coop.id(), new MeetingNumber(number), viewer, shorter.equals("true")));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/cancellation")
  ModelAndView cancel(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String reason) {
    return after(coop, viewer, number, cancelling.cancel(coop.id(), new MeetingNumber(number), reason, viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/consents")
  ModelAndView consent(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member) {
    var who = Typed.member(member).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return after(coop, viewer, number, consenting.consent(coop.id(), new MeetingNumber(number), who, viewer.self()));
  }

  /** Back to the meeting, or its page as it stands with what went wrong. */
  ModelAndView after(Coop coop, Viewer viewer, int number, Step step) {
    return switch (step) {
      case Step.Done done -> new ModelAndView("redirect:" + path(coop, number));
      case Step.Refused refused -> page(coop, viewer, number, refused.problems());
    };
  }

  ModelAndView page(Coop coop, Viewer viewer, int number, List<Problem> problems) {
    var shown = reading.show(coop.id(), new MeetingNumber(number), viewer).orElseThrow(MeetingController::gone);
    var page = new ModelAndView("meetings/meeting", Map.of("meeting", shown, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static String path(Coop coop, int number) {
    return "/c/" + coop.slug() + "/meetings/" + number;
  }
}
