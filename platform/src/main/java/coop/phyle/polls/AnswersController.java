package coop.phyle.polls;

import coop.phyle.calendar.CalendarText;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What goes out of a closed poll: a list of ballots in which whoever answered finds their own, files for programs, and an invitation for calendars. */
@Controller
class AnswersController {
  private final ReadingAnswers answers;
  private final ReadingPolls reading;
  private final PollDates dates;

  AnswersController(ReadingAnswers answers, ReadingPolls reading, PollDates dates) {
    this.answers = answers;
    this.reading = reading;
    this.dates = dates;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/answers")
  ModelAndView list(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String after) {
    var list = answers.list(coop.id(), new VoteNumber(number), viewer, code, CodeStart.after(after)).orElseThrow(PollController::gone);
    var poll = reading.show(coop.id(), new VoteNumber(number), viewer, Map.of()).orElseThrow(PollController::gone);
    return new ModelAndView("polls/answers", Map.of("poll", poll, "answers", list));
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/answers.{format:csv|json}")
  void file(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable String format, HttpServletResponse response) throws IOException {
    var csv = format.equals("csv");
    var file = answers.file(coop.id(), new VoteNumber(number), viewer).orElseThrow(PollController::gone);
    Download.send(response, coop.slug() + "-poll-" + number + "-answers." + format, csv ? Download.CSV : Download.JSON, csv ? file::csv : file::json);
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/outcome.ics")
  ResponseEntity<String> invitation(Coop coop, Viewer viewer, Page page, @PathVariable int number) {
    var file = dates.invitation(coop, new VoteNumber(number), viewer, page).orElseThrow(PollController::gone);
    var named = ContentDisposition.attachment().filename(coop.slug() + "-poll-" + number + ".ics").build().toString();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(CalendarText.TYPE)).header(HttpHeaders.CONTENT_DISPOSITION, named).body(file);
  }
}
