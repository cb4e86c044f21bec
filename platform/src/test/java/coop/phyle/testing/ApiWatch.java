package coop.phyle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.web.method.HandlerMethod;

/** Holds every answer of the API that any test gets against its description: the status, the kind of content and every field. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiWatch {
  private final AtomicReference<ApiDescription> description = new AtomicReference<>();

  @Bean
  MockMvcBuilderCustomizer watched(ObjectProvider<MockMvc> server) {
    return builder -> ((ConfigurableMockMvcBuilder<?>) builder).alwaysDo(result -> {
      if (result.getRequest().getRequestURI().startsWith("/api/v1/") && result.getHandler() instanceof HandlerMethod) {
        check(description(server.getObject()), result);
      }
    });
  }

  private ApiDescription description(MockMvc server) throws Exception {
    if (description.get() == null) {
      description.set(ApiDescription.of(server.perform(get("/openapi.json")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)));
    }
    return description.get();
  }

  private static void check(ApiDescription description, MvcResult result) throws Exception {
    var request = result.getRequest();
    var found = description.answering(String.valueOf(request.getMethod()), request.getRequestURI());
    assertThat(found).as("%s %s in the description", request.getMethod(), request.getRequestURI()).isPresent();
    var operation = found.get();
    var status = String.valueOf(result.getResponse().getStatus());
    var answers = operation.said().object("responses");
    assertThat(answers.members().keySet()).as("statuses described for %s", operation).contains(status);
    var body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    if (!answers.object(status).has("content")) {
      assertThat(body).as("body of %s", operation).isEmpty();
      return;
    }
    var media = String.valueOf(result.getResponse().getContentType()).replaceAll(";.*", "");
    var content = answers.object(status).object("content");
    if (media.endsWith("json")) {
      assertThat(content.members().keySet()).as("media types of %s %s", operation, status).contains(media);
      var differences = new ArrayList<String>();
      description.differences(Json.parse(body), content.object(media).object("schema"), "", (at, what) -> differences.add(at + " " + what));
      assertThat(differences).as("what %s answers otherwise than described", operation).isEmpty();
    } else {
      assertThat(content.toString()).as("content of %s %s, which answered %s", operation, status, media).contains("binary");
    }
  }
}
