package coop.phyle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language switch in every page's foot. */
@Controller
class LanguageController {
  private final LocaleResolver language;

  LanguageController(LocaleResolver language) {
    this.language = language;
  }

  @May(Who.EVERYONE)
  @PostMapping("/language")
  String choose(@RequestParam String lang, @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response) {
    Language.ALL.stream()
        .filter(known -> known.equals(Locale.forLanguageTag(lang)))
        .findFirst()
        .ifPresent(chosen -> language.setLocale(request, response, chosen));
    return "redirect:" + Inside.path(back);
  }
}
