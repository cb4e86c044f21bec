package coop.phyle.statutes;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Law;
import coop.phyle.kernel.rules.Profile;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.rules.Translation;
import coop.phyle.shell.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the presets once, in every language; a file that does not parse stops the start. */
@Component
class PresetFiles implements Presets {
  private static final List<String> OFFERED =
      List.of("open-co-op", "uk-multi-stakeholder-2014", "somerset", "fairshares", "scic", "spain-27-1999", "sce");

  private final Map<String, Map<String, Preset>> byLanguage = new HashMap<>();

  PresetFiles() {
    for (var language : Language.ALL) {
      var presets = new HashMap<String, Preset>();
      OFFERED.forEach(id -> presets.put(id, read(id, language.getLanguage())));
      byLanguage.put(language.getLanguage(), presets);
    }
  }

  @Override
  public List<String> ids() {
    return OFFERED;
  }

  @Override
  public RuleBook rules(String id, String name, Locale locale) {
    var rules = find(id, locale).orElseThrow().rules();
    var p = rules.profile();
    return Revised.with(rules, new Profile(name, p.office(), p.objects(), p.currency()));
  }

  @Override
  public Law law(RuleBook rules) {
    var language = LocaleContextHolder.getLocale(); // only for the law's title in findings
    return find(rules.preset(), language).or(() -> find(OFFERED.getFirst(), language)).orElseThrow().law();
  }

  Optional<Preset> find(String id, Locale locale) {
    return Optional.ofNullable(byLanguage.get(locale.getLanguage()))
        .or(() -> Optional.ofNullable(byLanguage.get(Locale.ENGLISH.getLanguage())))
        .map(presets -> presets.get(id));
  }

  List<Preset> all(Locale locale) {
    return OFFERED.stream().map(id -> find(id, locale).orElseThrow()).toList();
  }

  private static Preset read(String id, String language) {
    try (var in = new ClassPathResource("statutes/presets/" + id + ".json").getInputStream()) {
      var json = Translation.of(Json.parseObject(new String(in.readAllBytes(), StandardCharsets.UTF_8)), language);
      return new Preset(
          id,
          json.object("names").text(language),
          json.object("about").text(language),
          json.object("source").text("title"),
          RuleBooks.read(json.object("rules")),
          Law.read(json.object("law")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
