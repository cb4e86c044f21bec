package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.json.Json;
import coop.phyle.testing.ApiDescription;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The description of the API holds together, so that programs can be drawn from it. */
@PhyleTest
class OpenApiTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\" *: *\"#/components/schemas/([^\"]+)\"");

  /** Documents whose shape is told elsewhere (docs/poll-answers.md, docs/record-format.md) or is that of a page. */
  private static final List<String> WHOLE_DOCUMENTS =
      List.of(
          "archiveArchive", "answersAll", "ballotsOpenings", "countingCount", "initiativesList", "initiativesShow", "initiativeStepsShow", "pollsList", "pollsShow");

  @Autowired MockMvc server;
  private String text;
  private ApiDescription description;

  @BeforeEach
  void read() throws Exception {
    text = server.perform(get("/openapi.json")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    description = ApiDescription.of(text);
  }

  @Test
  void everyOperationSaysInALineWhatItDoes() {
    assertThat(description.operations()).hasSizeGreaterThan(180);
    none("without a line in the api.properties of their module", operation -> !operation.said().has("summary"));
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    assertThat(description.operations().stream().map(operation -> operation.said().text("operationId"))).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
  }

  @Test
  void whatVariesInAPathIsAParameterOfIt() {
    none("whose parameters in the path are not those of the path", operation -> {
      var varies = VARIABLE.matcher(operation.path()).results().map(found -> found.group(1)).sorted().toList();
      return !varies.equals(operation.parameters().stream().filter(p -> p.text("in").equals("path") && p.flag("required")).map(p -> p.text("name")).sorted().toList());
    });
  }

  @Test
  void parametersArePlain() {
    none("with a parameter that is an object", operation -> operation.parameters().stream().anyMatch(p -> p.object("schema").has("$ref")));
    none("with a parameter twice", operation -> operation.parameters().stream().map(p -> p.text("in") + p.text("name")).distinct().count() < operation.parameters().size());
  }

  @Test
  void whatIsSentHasFields() {
    none("with a body that says nothing of what is in it", operation -> operation.said().has("requestBody")
        && contents(operation.said().object("requestBody")).anyMatch(schema -> bare(schema) && !operation.said().object("requestBody").has("description")));
  }

  @Test
  void whatIsAnsweredIsDescribed() {
    none("that answer well in no way", operation -> operation.said().object("responses").members().keySet().stream().noneMatch(status -> status.startsWith("2")));
    none("with a 2xx other than 204 without fields", operation -> !WHOLE_DOCUMENTS.contains(operation.said().text("operationId"))
        && operation.said().object("responses").members().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
            .map(answer -> (Json.Obj) answer.getValue())
            .anyMatch(answer -> !answer.has("content") || contents(answer).anyMatch(this::bare)));
    assertThat(description.operations().stream().map(operation -> operation.said().text("operationId"))).containsAll(WHOLE_DOCUMENTS);
  }

  @Test
  void faultsAreProblems() {
    none("without the faults of a token", operation -> !operation.said().object("responses").members().keySet().containsAll(List.of("401", "429")));
    none("with a fault that is no problem", operation -> operation.said().object("responses").members().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("4"))
        .anyMatch(answer -> !((Json.Obj) answer.getValue()).object("content").object("application/problem+json").object("schema").text("$ref").endsWith("Fault")));
  }

  @Test
  void referencesLeadSomewhereAndNothingIsLeftOver() {
    assertThat(description.root().text("openapi")).startsWith("3.1.");
    var known = new TreeSet<>(description.root().object("components").object("schemas").members().keySet());
    assertThat(known).allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
    assertThat(new TreeSet<>(REFERENCE.matcher(text).results().map(found -> found.group(1)).toList())).isEqualTo(known);
    assertThat(text).doesNotContain("shell.Coop", "shell.Viewer", "shell.Page");
  }

  private boolean bare(Json.Obj given) {
    var schema = description.schema(given);
    return !schema.has("type") || schema.need("type").toString().contains("string") && !schema.has("format") || schema.need("type").toString().contains("object") && (!schema.has("properties") || schema.object("properties").members().isEmpty());
  }

  private static Stream<Json.Obj> contents(Json.Obj of) {
    return of.object("content").members().values().stream().map(media -> ((Json.Obj) media).object("schema"));
  }

  private void none(String fault, Predicate<ApiDescription.Operation> faulty) {
    assertThat(description.operations().stream().filter(faulty).map(Object::toString).toList()).as("operations " + fault).isEmpty();
  }
}
