package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.DateTimeException;
import java.time.LocalDateTime;
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

/** Who comes, who is there, who votes for whom; the sittings. */
@Controller
class AttendanceController {
  private final Attending attending;
  private final GivingProxies proxies;
  private final Sitting sitting;
  private final ReadingAttendance reading;
  private final MeetingController meetings;

  AttendanceController(Attending attending, GivingProxies proxies, Sitting sitting, ReadingAttendance reading, MeetingController meetings) {
    this.attending = attending;
    this.proxies = proxies;
    this.sitting = sitting;
    this.reading = reading;
    this.meetings = meetings;
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/registrations")
  ModelAndView register(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member, @RequestParam(defaultValue = "") String answer) {
    return meetings.after(coop, viewer, number, attending.register(coop.id(), new MeetingNumber(number), known(member), answer, viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/proxies")
  ModelAndView give(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member, @RequestParam(defaultValue = "") String holder) {
    return meetings.after(coop, viewer, number, proxies.give(coop.id(), new MeetingNumber(number), known(member), holder, viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/proxies/revocation")
  ModelAndView revoke(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member) {
    return meetings.after(coop, viewer, number, proxies.revoke(coop.id(), new MeetingNumber(number), known(member), viewer));
  }

  /** The room as it is now; a browser with scripts asks again every few seconds. */
  @May(Who.MEMBER)
  @GetMapping(MeetingController.ONE + "/attendance")
  ModelAndView room(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String q) {
    return page(coop, viewer, number, q, List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/attendance")
  ModelAndView come(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member, @RequestParam(defaultValue = "") String form) {
    var how = Typed.choice(Form.class, form).orElse(Form.HYBRID);
    return after(coop, viewer, number, attending.come(coop.id(), new MeetingNumber(number), known(member), how, viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/departures")
  ModelAndView leave(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member) {
    return after(coop, viewer, number, attending.leave(coop.id(), new MeetingNumber(number), known(member), viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/openings")
  ModelAndView open(Coop coop, Viewer viewer, @PathVariable int number) {
    return after(coop, viewer, number, sitting.open(coop.id(), new MeetingNumber(number), viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/adjournments")
  ModelAndView adjourn(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String resumes) {
    var shown = reading.show(coop.id(), new MeetingNumber(number), viewer, "").orElseThrow(MeetingController::gone);
    try {
      var moment = LocalDateTime.parse(resumes).atZone(shown.zone()).toInstant();
      var step = sitting.adjourn(coop.id(), new MeetingNumber(number), moment, viewer);
      var page = after(coop, viewer, number, step);
      return step instanceof Step.Refused ? page.addObject("resumes", resumes) : page;
    } catch (DateTimeException e) {
      return page(coop, viewer, number, "", List.of(Problem.of("resumes", "meetings.problem.moment"))).addObject("resumes", resumes);
    }
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/closing")
  ModelAndView close(Coop coop, Viewer viewer, @PathVariable int number) {
    return after(coop, viewer, number, sitting.close(coop.id(), new MeetingNumber(number), viewer));
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, Step step) {
    return switch (step) {
      case Step.Done done -> new ModelAndView("redirect:" + MeetingController.path(coop, number) + "/attendance");
      case Step.Refused refused -> page(coop, viewer, number, "", refused.problems());
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, String q, List<Problem> problems) {
    var room = reading.show(coop.id(), new MeetingNumber(number), viewer, q).orElseThrow(MeetingController::gone);
    var page = new ModelAndView("meetings/attendance", Map.of("room", room, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  static MemberId known(String member) {
    return Typed.member(member).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
