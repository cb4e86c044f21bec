package coop.phyle.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Finds a text in the bundle of the module its key begins with, and formats a text without arguments once. A page asks for a hundred. */
final class ModuleMessages extends ResourceBundleMessageSource {
  private record Plain(String code, Locale locale) {}

  private final Map<Plain, String> plain = new ConcurrentHashMap<>();

  /** @param bundles like {@code deciding/messages}: the module's folder comes first */
  ModuleMessages(String... bundles) {
    setBasenames(bundles);
    setDefaultEncoding("UTF-8");
    setFallbackToSystemLocale(false);
    setAlwaysUseMessageFormat(true);
  }

  @Override
  protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    if (code == null || locale == null || (arguments != null && arguments.length > 0)) {
      return super.getMessageInternal(code, arguments, locale);
    }
    var asked = new Plain(code, locale);
    var known = plain.get(asked);
    if (known == null) {
      known = super.getMessageInternal(code, null, locale);
      if (known != null) {
        plain.put(asked, known);
      }
    }
    return known;
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    var bundle = code.substring(0, Math.max(0, code.indexOf('.'))) + "/messages";
    if (!getBasenameSet().contains(bundle)) {
      return super.resolveCode(code, locale);
    }
    var texts = getResourceBundle(bundle, locale);
    return texts == null ? null : getMessageFormat(texts, code, locale);
  }
}
