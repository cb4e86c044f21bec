package coop.phyle.identity;

import coop.phyle.shell.Inside;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** "Sign in as…"; the route does not even exist outside a demo. */
@Controller
@ConditionalOnBooleanProperty("phyle.demo")
class DemoSignInController {
  private final DemoSignIn demo;
  private final Sessions sessions;

  DemoSignInController(DemoSignIn demo, Sessions sessions) {
    this.demo = demo;
    this.sessions = sessions;
  }

  @May(Who.EVERYONE)
  @PostMapping("/sign-in/demo")
  String as(
      @RequestParam UUID person,
      @RequestParam(defaultValue = "/") String next,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    var id = new PersonId(person);
    if (!demo.open(id, page.locale())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    sessions.begin(id, request, response);
    return "redirect:" + Inside.path(next);
  }
}
