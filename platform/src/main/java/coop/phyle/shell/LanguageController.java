package coop.phyle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language switch in every page's foot. */
@Controller
class LanguageController {
  private final LocaleResolver language;
  private final ApplicationEventPublisher events;

  LanguageController(LocaleResolver language, ApplicationEventPublisher events) {
    this.language = language;
    this.events = events;
  }

  @May(Who.EVERYONE)
  @PostMapping("/language")
  String choose(
      @RequestParam String lang, @RequestParam(defaultValue = "/") String back, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    Language.ALL.stream()
        .filter(known -> known.equals(Locale.forLanguageTag(lang)))
        .findFirst()
        .ifPresent(chosen -> {
          language.setLocale(request, response, chosen);
          viewer.person().ifPresent(person -> events.publishEvent(new LanguageChosen(person, chosen)));
        });
    return "redirect:" + Inside.path(back);
  }
}
