package coop.phyle.notices;

import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ending letters with one click, by mail program or by hand (RFC 8058). Opening the address changes nothing. */
@Controller
class LeaveController {
  private final LeaveLinks links;
  private final ChoosingRhythm choosing;

  LeaveController(LeaveLinks links, ChoosingRhythm choosing) {
    this.links = links;
    this.choosing = choosing;
  }

  @May(Who.EVERYONE)
  @GetMapping(LeaveLinks.PATH + "{token:[A-Za-z0-9_-]{64}}")
  ModelAndView open(@PathVariable String token, HttpServletResponse response) {
    return page(links.read(token), token, "asked", response);
  }

  @May(Who.EVERYONE)
  @PostMapping(LeaveLinks.PATH + "{token:[A-Za-z0-9_-]{64}}")
  ModelAndView leave(@PathVariable String token, HttpServletResponse response) {
    var leave = links.read(token);
    leave.ifPresent(choosing::leave);
    return page(leave, token, "done", response);
  }

  private static ModelAndView page(Optional<LeaveLinks.Leave> leave, String token, String stage, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    var page = new ModelAndView("notices/leave", Map.of("stage", leave.isPresent() ? stage : "unknown", "token", token));
    page.setStatus(leave.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    return page;
  }
}
