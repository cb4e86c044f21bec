package coop.phyle.identity;

import coop.phyle.shell.Inside;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where people sign in, by link or password. */
@Controller
class SignInController {
  private final SigningInByLink byLink;
  private final SigningInByPassword byPassword;
  private final Sessions sessions;
  private final TooMany tooMany;
  private final DemoSignIn demo;

  SignInController(SigningInByLink byLink, SigningInByPassword byPassword, Sessions sessions, TooMany tooMany, DemoSignIn demo) {
    this.byLink = byLink;
    this.byPassword = byPassword;
    this.sessions = sessions;
    this.tooMany = tooMany;
    this.demo = demo;
  }

  @May(Who.EVERYONE)
  @GetMapping("/sign-in")
  ModelAndView start(@RequestParam(defaultValue = "/") String next, Viewer viewer, Page page) {
    return viewer.is(Who.SIGNED_IN) ? new ModelAndView("redirect:" + Inside.path(next)) : start("", next, false, List.of(), page.locale());
  }

  @May(Who.EVERYONE)
  @PostMapping("/sign-in/link")
  ModelAndView ask(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "/") String next,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    var address = Email.read(email);
    if (address.isEmpty()) {
      return start(email, next, false, List.of(Problem.of("email", "identity.email.shape")), page.locale());
    }
    var again = tooMany.link(address.get(), request);
    if (again.isPresent()) {
      return tooMany.page(again.get(), response);
    }
    byLink.ask(address.get(), page.locale(), Inside.path(next));
    return new ModelAndView("redirect:/sign-in/sent");
  }

  @May(Who.EVERYONE)
  @GetMapping("/sign-in/sent")
  ModelAndView sent() {
    return new ModelAndView("identity/sent", Map.of("minutes", SignInLinks.VALID.toMinutes()));
  }

  @May(Who.EVERYONE)
  @PostMapping("/sign-in/password")
  ModelAndView password(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    var again = tooMany.password(email, request);
    if (again.isPresent()) {
      return tooMany.page(again.get(), response);
    }
    return switch (byPassword.tryOut(Email.read(email), password)) {
      case SigningInByPassword.Tried.Right right -> {
        sessions.begin(right.person(), request, response);
        yield new ModelAndView("redirect:" + Inside.path(next));
      }
      case SigningInByPassword.Tried.Wrong _ -> start(
          email, next, true, List.of(Problem.of("password", "identity.password.no-match")), page.locale());
      case SigningInByPassword.Tried.Busy _ -> start(email, next, true, List.of(Problem.of("", "identity.password.busy")), page.locale());
    };
  }

  private ModelAndView start(String email, String next, boolean byPassword, List<Problem> problems, Locale locale) {
    var start = new SignInPages.Start(email, Inside.path(next), byPassword, demo.cast(locale));
    var page = new ModelAndView("identity/signin", Map.of("start", start, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
