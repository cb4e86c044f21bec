package coop.phyle.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the JSON API, drawn from the handlers themselves. */
@RestController
class OpenApiController {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Page.class).addJavaTypeToIgnore(Coop.class);
  }

  private final OpenApiWebMvcResource description;

  OpenApiController(OpenApiWebMvcResource description) {
    this.description = description;
  }

  @May(Who.EVERYONE)
  @GetMapping(value = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] json(HttpServletRequest request) throws JsonProcessingException {
    return description.openapiJson(request, "/openapi.json", Locale.ENGLISH);
  }

  @Bean
  static OpenApiCustomizer phyleApi() {
    return api ->
        api.info(
                new Info()
                    .title("Phyle")
                    .version("1")
                    .description("The same use cases as the pages, for programs. Make a personal token on your account page.")
                    .license(new License().name("AGPL-3.0-or-later")))
            .servers(List.of(new Server().url("/")))
            .components(components(api).addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
            .security(List.of(new SecurityRequirement().addList("token")));
  }

  /** Each operation in a line, from the {@code api.properties} of its module. */
  @Bean
  static OperationCustomizer summaries() {
    var summaries = new ApiSummaries();
    return (operation, handler) -> operation.summary(summaries.of(handler).orElse(null));
  }

  private static Components components(OpenAPI api) {
    return api.getComponents() == null ? new Components() : api.getComponents();
  }
}
