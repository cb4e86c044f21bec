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
import org.springframework.web.servlet.ModelAndView;

/** Votes on the day. */
@Controller
class VoteController {
  private static final String ITEM = MeetingController.ONE + "/items/{item:[1-9][0-9]{0,5}}";
  private final CountingHands counting;
  private final Recusing recusing;
  private final ReadingVotes reading;

  VoteController(CountingHands counting, Recusing recusing, ReadingVotes reading) {
    this.counting = counting;
    this.recusing = recusing;
    this.reading = reading;
  }

  @May(Who.MEMBER)
  @GetMapping(ITEM + "/vote")
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item) {
    return page(coop, viewer, number, item, Map.of(), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ITEM + "/vote")
  ModelAndView count(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestParam Map<String, String> typed) {
    return after(coop, viewer, number, item, typed, counting.count(coop.id(), new MeetingNumber(number), item, new Draft(typed), viewer));
  }

  @May(Who.DIRECTOR)
  @PostMapping(ITEM + "/interests")
  ModelAndView declare(
      Coop coop,
      Viewer viewer,
      @PathVariable int number,
      @PathVariable int item,
      @RequestParam(defaultValue = "") String member,
      @RequestParam(defaultValue = "") String reason) {
    var director = AttendanceController.known(member);
    return after(coop, viewer, number, item, Map.of("reason", reason), recusing.declare(coop.id(), new MeetingNumber(number), item, director, reason, viewer));
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, int item, Map<String, String> typed, Step step) {
    return switch (step) {
      case Step.Done done -> new ModelAndView("redirect:" + MeetingController.path(coop, number) + "/items/" + item + "/vote");
      case Step.Refused refused -> page(coop, viewer, number, item, typed, refused.problems());
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, int item, Map<String, String> typed, List<Problem> problems) {
    var shown = reading.show(coop.id(), new MeetingNumber(number), item, viewer, typed).orElseThrow(MeetingController::gone);
    var page = new ModelAndView("meetings/vote", Map.of("vote", shown, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }
}
