package coop.phyle.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Law;
import coop.phyle.kernel.rules.Linter;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.rules.Translation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
  private static final List<String> IDS =
      List.of("open-co-op", "uk-multi-stakeholder-2014", "somerset", "fairshares", "scic", "spain-27-1999", "sce");

  static Stream<Arguments> presets() {
    return IDS.stream().flatMap(id -> Stream.of("en", "es").map(language -> Arguments.of(id, language)));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void readsAndKeepsItsOwnLaw(String id, String language) throws IOException {
    var preset = Translation.of(preset(id), language);
    assertThat(preset.text("id")).isEqualTo(id);
    assertThat(preset.object("rules").text("preset")).isEqualTo(id);
    var rules = RuleBooks.read(named(preset.object("rules")));
    assertThat(Linter.check(rules, Law.read(preset.object("law")))).isEmpty();
    assertThat(RuleBooks.write(rules)).hasToString(named(preset.object("rules")).toString());
  }

  /** A preset that is all in order after a change of one number would show the linter asleep. */
  @ParameterizedTest
  @MethodSource("presets")
  void sumsAreWatched(String id, String language) throws IOException {
    var preset = Translation.of(preset(id), language);
    var rules = named(preset.object("rules"));
    var bent = RuleBooks.read(rules.with("surplus", rules.object("surplus").with("reserve", "1/1")));
    assertThat(Linter.check(bent, Law.read(preset.object("law")))).anyMatch(finding -> finding.field().equals("surplus"));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void saysWhatItIs(String id, String language) throws IOException {
    var preset = preset(id);
    preset.only(Set.of("id", "names", "about", "source", "law", "rules", "texts"));
    assertThat(preset.object("names").text(language)).isNotBlank();
    assertThat(preset.object("about").text(language)).hasSizeGreaterThan(100);
    assertThat(preset.object("source").text("title")).isNotBlank();
    assertThat(preset.object("source").text("note")).isNotBlank();
  }

  /** Every text a reader sees has a Spanish form. */
  @ParameterizedTest
  @MethodSource("presets")
  void isTranslatedWhole(String id, String language) throws IOException {
    var english = preset(id).object("rules");
    var spanish = Translation.of(preset(id), "es").object("rules");
    assertThat(spanish.object("profile").text("objects")).isNotEqualTo(english.object("profile").text("objects"));
    assertThat(spanish.object("commonGood").text("purpose")).isNotEqualTo(english.object("commonGood").text("purpose"));
    assertThat(spanish.object("commonGood").texts("themes"))
        .hasSameSizeAs(english.object("commonGood").texts("themes"))
        .doesNotContainAnyElementsOf(english.object("commonGood").texts("themes"));
    for (var i = 0; i < english.list("classes").size(); i++) {
      assertThat(spanish.list("classes").get(i).asObject().text("name")).isNotEqualTo(english.list("classes").get(i).asObject().text("name"));
      assertThat(spanish.list("classes").get(i).asObject().text("belongs"))
          .isNotEqualTo(english.list("classes").get(i).asObject().text("belongs"));
    }
  }

  private static Json.Obj named(Json.Obj rules) {
    return rules.with("profile", rules.object("profile").with("name", "Horta Comuna").with("office", "Plaça Major 1, Olot"));
  }

  private static Json.Obj preset(String id) throws IOException {
    try (var stream = PresetsTest.class.getResourceAsStream("/statutes/presets/" + id + ".json")) {
      assertThat(stream).as(id).isNotNull();
      return Json.parseObject(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
