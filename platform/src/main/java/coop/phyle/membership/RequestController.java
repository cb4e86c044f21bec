package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asking to join, and answering whoever asks. */
@Controller
class RequestController {
  private final AskingToJoin asking;
  private final AnsweringRequests answering;
  private final ReadingRequests reading;
  private final Inviting inviting;
  private final Statutes statutes;

  RequestController(AskingToJoin asking, AnsweringRequests answering, ReadingRequests reading, Inviting inviting, Statutes statutes) {
    this.asking = asking;
    this.answering = answering;
    this.reading = reading;
    this.inviting = inviting;
    this.statutes = statutes;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/membership-requests/new")
  ModelAndView form(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String invitation, @RequestParam(name = "class", defaultValue = "") String wanted) {
    var proposed = inviting.coded(coop.id(), invitation).flatMap(Invitation::memberClass).map(c -> c.key()).orElse(wanted);
    return form(coop, Application.blank(proposed, viewer.name(), invitation), List.of(), HttpStatus.OK);
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/c/{coop}/membership-requests")
  ModelAndView ask(Coop coop, Viewer viewer, @ModelAttribute Applied applied) {
    var application = applied.application();
    return switch (asking.ask(coop.id(), viewer.self(), application)) {
      case AskingToJoin.Asked.Waits waits -> to(coop, "/membership-requests/" + waits.request());
      case AskingToJoin.Asked.Admitted admitted -> to(coop, "/members/" + admitted.number());
      case AskingToJoin.Asked.Invalid invalid -> form(coop, application, invalid.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @GetMapping("/c/{coop}/membership-requests")
  ModelAndView requests(Coop coop) {
    return new ModelAndView("membership/requests", Map.of("view", reading.list(coop.id())));
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/membership-requests/{id}")
  ModelAndView request(Coop coop, Viewer viewer, @PathVariable UUID id) {
    return request(coop, viewer, id, List.of(), "", HttpStatus.OK);
  }

  @May(Who.DIRECTOR)
  @PostMapping("/c/{coop}/membership-requests/{id}/voices")
  ModelAndView say(
      Coop coop, Viewer viewer, @PathVariable UUID id, @RequestParam boolean accepts, @RequestParam(defaultValue = "") String reason) {
    return answered(coop, viewer, id, reason, answering.say(coop.id(), new RequestId(id), viewer.self(), accepts, reason));
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/membership-requests/{id}/refusal")
  ModelAndView refuse(Coop coop, Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    return answered(coop, viewer, id, reason, answering.refuse(coop.id(), new RequestId(id), viewer.self(), reason));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/c/{coop}/membership-requests/{id}/withdrawal")
  ModelAndView withdraw(Coop coop, Viewer viewer, @PathVariable UUID id) {
    if (!asking.withdraw(coop.id(), new RequestId(id), viewer.self())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return to(coop, "/membership-requests/" + id);
  }

  private ModelAndView answered(Coop coop, Viewer viewer, UUID id, String reason, AnsweringRequests.Answered answer) {
    return switch (answer) {
      case AnsweringRequests.Answered.Noted noted -> to(coop, "/membership-requests/" + id);
      case AnsweringRequests.Answered.Admitted admitted -> to(coop, "/members/" + admitted.number());
      case AnsweringRequests.Answered.Refused refused -> to(coop, "/membership-requests/" + id);
      case AnsweringRequests.Answered.NotWaiting no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case AnsweringRequests.Answered.Invalid invalid -> request(
          coop, viewer, id, invalid.problems(), reason, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView request(Coop coop, Viewer viewer, UUID id, List<Problem> problems, String reason, HttpStatus status) {
    var view =
        reading.one(coop.id(), new RequestId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("membership/request", Map.of("view", view, "problems", problems, "reason", reason), status);
  }

  private ModelAndView form(Coop coop, Application application, List<Problem> problems, HttpStatus status) {
    return new ModelAndView(
        "membership/request-form", Map.of("statutes", statutes.inForce(coop.id()), "typed", application, "problems", problems), status);
  }

  private static ModelAndView to(Coop coop, String rest) {
    return new ModelAndView("redirect:/c/" + coop.slug() + rest);
  }
}
