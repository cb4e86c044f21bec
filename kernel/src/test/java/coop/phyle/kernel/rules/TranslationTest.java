package coop.phyle.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {
  @Test
  void putsTextsByPathAndClassesByKey() {
    var preset = Json.parseObject("""
        {"law":{"name":"A"},"rules":{"classes":[{"id":"a","name":"X"},{"id":"b","name":"Y"}],"themes":["t"]},\
        "texts":{"es":{"law.name":"B","rules.classes.b.name":"Z","rules.themes":["u"]}}}""");
    var spanish = Translation.of(preset, "es");
    assertThat(spanish.with("texts", Json.NULL)).hasToString(
        "{\"law\":{\"name\":\"B\"},\"rules\":{\"classes\":[{\"id\":\"a\",\"name\":\"X\"},{\"id\":\"b\",\"name\":\"Z\"}],\"themes\":[\"u\"]},"
            + "\"texts\":null}");
    assertThat(Translation.of(preset, "en")).isSameAs(preset);
    assertThat(Translation.of(Json.obj(), "es")).isEqualTo(Json.obj());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "rules.gone", "rules.classes.c.name", "rules.classes.a", "rules.themes.x", "rules.name.x"})
  void aPathThatLeadsNowhereIsAFault(String path) {
    var preset = Json.parseObject("{\"rules\":{\"name\":\"n\",\"classes\":[{\"id\":\"a\"}],\"themes\":[\"t\"]}}")
        .with("texts", Json.obj().with("es", Json.obj().with(path, "x")));
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Translation.of(preset, "es")).withMessage(path + ": leads nowhere");
  }
}
