package coop.phyle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: what they chose (cookie), else what their browser asks for, else English. */
public class Language implements LocaleResolver {
  public static final String COOKIE = "lang";

  /** The languages every message bundle has. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen != null) {
      for (var language : ALL) {
        if (language.toLanguageTag().equals(chosen.getValue())) {
          return language;
        }
      }
    }
    var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return asked == null ? Locale.ENGLISH : best(asked);
  }

  @Override
  public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(locale, request.isSecure()).toString());
    }
  }

  /** The cookie that remembers a language for a year. */
  public static ResponseCookie cookie(Locale locale, boolean secure) {
    return ResponseCookie.from(COOKIE, locale.toLanguageTag()).path("/").maxAge(31_536_000).sameSite("Lax").secure(secure).build();
  }

  private static Locale best(String asked) {
    try {
      var match = Locale.lookup(Locale.LanguageRange.parse(asked), ALL);
      return match == null ? Locale.ENGLISH : match;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
