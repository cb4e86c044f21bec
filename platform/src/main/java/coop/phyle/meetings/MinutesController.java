package coop.phyle.meetings;

import coop.phyle.calendar.CalendarText;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Minutes, and everything of a meeting that is printed or goes into a calendar. */
@Controller
class MinutesController {
  private final WritingMinutes writing;
  private final ApprovingMinutes approving;
  private final ReadingMinutes reading;
  private final Printing printing;

  MinutesController(WritingMinutes writing, ApprovingMinutes approving, ReadingMinutes reading, Printing printing) {
    this.writing = writing;
    this.approving = approving;
    this.reading = reading;
    this.printing = printing;
  }

  @May(Who.MEMBER)
  @GetMapping(MeetingController.ONE + "/minutes")
  ModelAndView show(Coop coop, Viewer viewer, Page page, @PathVariable int number) {
    return page(coop, viewer, page, number, Optional.empty(), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/minutes")
  ModelAndView write(Coop coop, Viewer viewer, Page page, @PathVariable int number, @RequestParam(defaultValue = "") String body) {
    return after(coop, viewer, page, number, Optional.of(body), writing.write(coop.id(), new MeetingNumber(number), body, viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/minutes/{version:[1-9][0-9]{0,5}}/publication")
  ModelAndView publish(Coop coop, Viewer viewer, Page page, @PathVariable int number, @PathVariable int version) {
    return after(coop, viewer, page, number, Optional.empty(), writing.publish(coop.id(), new MeetingNumber(number), version, viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/minutes/approval")
  ModelAndView approve(Coop coop, Viewer viewer, Page page, @PathVariable int number, @RequestParam(defaultValue = "") String meeting) {
    return after(coop, viewer, page, number, Optional.empty(), approving.note(coop.id(), new MeetingNumber(number), meeting, viewer));
  }

  @May(Who.MEMBER)
  @GetMapping(MeetingController.ONE + "/{file:notice|minutes|proxy}.pdf")
  ResponseEntity<byte[]> print(Coop coop, Viewer viewer, Page page, @PathVariable int number, @PathVariable String file) {
    var meeting = new MeetingNumber(number);
    var pdf =
        switch (file) {
          case "notice" -> printing.notice(coop.id(), meeting, viewer, page);
          case "minutes" -> printing.minutes(coop.id(), meeting, viewer, page);
          default -> printing.proxy(coop.id(), meeting, page);
        };
    return file(pdf.orElseThrow(MeetingController::gone), MediaType.APPLICATION_PDF, "meeting-" + number + "-" + file + ".pdf");
  }

  @May(Who.MEMBER)
  @GetMapping(MeetingController.ONE + ".ics")
  ResponseEntity<byte[]> calendar(Coop coop, @PathVariable int number) {
    var file = printing.calendar(coop, new MeetingNumber(number)).orElseThrow(MeetingController::gone);
    return file(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), MediaType.parseMediaType(CalendarText.TYPE), "meeting-" + number + ".ics");
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    var disposition = ContentDisposition.attachment().filename(name).build().toString();
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition).header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
  }

  private ModelAndView after(Coop coop, Viewer viewer, Page page, int number, Optional<String> typed, Step step) {
    return switch (step) {
      case Step.Done done -> new ModelAndView("redirect:" + MeetingController.path(coop, number) + "/minutes");
      case Step.Refused refused -> page(coop, viewer, page, number, typed, refused.problems());
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, Page page, int number, Optional<String> typed, List<Problem> problems) {
    var shown = reading.show(coop.id(), new MeetingNumber(number), viewer, page).orElseThrow(MeetingController::gone);
    var model = new ModelAndView("meetings/minutes", Map.of("minutes", shown, "typed", typed.orElse(shown.draft()), "problems", problems));
    if (!problems.isEmpty()) {
      model.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return model;
  }
}
