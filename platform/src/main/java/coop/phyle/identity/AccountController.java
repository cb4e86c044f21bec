package coop.phyle.identity;

import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own account: name, address, password. */
@Controller
class AccountController {
  private final AccountView view;
  private final Accounts accounts;
  private final SigningInByLink links;
  private final SigningInByPassword passwords;
  private final Sessions sessions;
  private final TooMany tooMany;

  AccountController(
      AccountView view, Accounts accounts, SigningInByLink links, SigningInByPassword passwords, Sessions sessions, TooMany tooMany) {
    this.view = view;
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tooMany = tooMany;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/account")
  ModelAndView show(@RequestParam(defaultValue = "") String done, Viewer viewer) {
    return view.page(viewer.self(), done, "");
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/name")
  ModelAndView rename(@RequestParam(defaultValue = "") String name, Viewer viewer) {
    var faults = accounts.rename(viewer.self(), name);
    return faults.isEmpty() ? AccountView.done("name") : view.again(viewer.self(), faults, Map.of("name", name));
  }

  /** Nothing changes until the link sent to the new address is followed. */
  @May(Who.SIGNED_IN)
  @PostMapping("/account/email")
  ModelAndView move(
      @RequestParam(defaultValue = "") String email, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    var address = Email.read(email);
    if (address.isEmpty()) {
      return view.again(viewer.self(), List.of(Problem.of("email", "identity.email.shape")), Map.of("email", email));
    }
    var again = tooMany.link(address.get(), request);
    if (again.isPresent()) {
      return tooMany.page(again.get(), response);
    }
    links.askChange(viewer.self(), address.get());
    return AccountView.done("email");
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/password")
  ModelAndView password(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String fresh,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var again = tooMany.password(viewer.self().toString(), request);
    if (again.isPresent()) {
      return tooMany.page(again.get(), response);
    }
    var faults = passwords.set(viewer.self(), current, fresh);
    if (!faults.isEmpty()) {
      return view.again(viewer.self(), faults, Map.of());
    }
    sessions.endOthers(viewer.self(), request);
    return AccountView.done("password");
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/sign-out-elsewhere")
  ModelAndView endElsewhere(Viewer viewer, HttpServletRequest request) {
    sessions.endOthers(viewer.self(), request);
    return AccountView.done("elsewhere");
  }
}
