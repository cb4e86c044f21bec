package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Inviting many at once, from a list that is pasted or sent as a file. Sending the same list again invites nobody twice. */
@Controller
class InvitationListController {
  private final InvitingMany inviting;
  private final ReadingRegister register;

  InvitationListController(InvitingMany inviting, ReadingRegister register) {
    this.inviting = inviting;
    this.register = register;
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/invitations/lists")
  ModelAndView form(Coop coop) {
    return page(coop, Map.of());
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/invitations/lists")
  ModelAndView invite(
      Coop coop,
      Viewer viewer,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "30") int days,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var list = file == null || file.isEmpty() ? InvitationLines.read(typed.getOrDefault("people", "")) : InvitationLines.read(file.getBytes());
    var terms = new InvitingMany.Terms(typed.getOrDefault("memberClass", ""), days, language(typed.getOrDefault("language", "")));
    return switch (inviting.invite(coop, viewer.self(), list, terms)) {
      case InvitingMany.Result.Invited invited -> page(coop, Map.of("told", Optional.of(invited.told())));
      case InvitingMany.Result.Invalid invalid -> {
        var again = page(coop, Map.of("problems", invalid.problems(), "typed", typed));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
    };
  }

  static Locale language(String asked) {
    return Locale.forLanguageTag(asked.equals("es") ? "es" : "en");
  }

  private ModelAndView page(Coop coop, Map<String, Object> more) {
    var model = new HashMap<String, Object>(Map.of("rules", register.rules(coop.id()), "told", Optional.empty(), "problems", List.of(), "typed", Map.of()));
    model.putAll(more);
    return new ModelAndView("membership/lists", model);
  }
}
