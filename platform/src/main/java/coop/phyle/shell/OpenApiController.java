package coop.phyle.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** The description of the JSON API, drawn from the handlers themselves. */
@RestController
class OpenApiController {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Page.class, Coop.class);
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
  static OpenApiCustomizer phyleApi(ApiAnswers answers) {
    return api -> {
      addCoop(api);
      answers.schemas().forEach((name, schema) -> components(api).addSchemas(name, schema));
      components(api).addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
      api.info(
                new Info()
                    .title("Phyle")
                    .version("1")
                    .description("The same use cases as the pages, for programs. Make a personal token on your account page.")
                    .license(new License().name("AGPL-3.0-or-later")))
            .servers(List.of(new Server().url("/")))
                        .security(List.of(new SecurityRequirement().addList("token")));
    };
  }

  /** Each operation in a line, from the {@code api.properties} of its module, by a name of its own, with all it can answer. */
  @Bean
  static OperationCustomizer operations(ApiAnswers answers) {
    var summaries = new ApiSummaries();
    return (operation, handler) -> {
      answers.describe(operation, handler);
      return operation.operationId(name(handler)).summary(summaries.of(handler).orElse(null));
    };
  }

  @Bean
  static ApiAnswers apiAnswers() {
    return new ApiAnswers();
  }

  /** Two modules may have records of the same name. First of the models, so that what the library adds stands before it. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static ModelResolver models(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new ModuleNames()).openapi31(true);
  }

  /** {@code membersInvite} for {@code MembersApi.invite}. */
  private static String name(HandlerMethod handler) {
    var type = handler.getBeanType().getSimpleName().replaceFirst("(Api|Controller)$", "");
    var method = handler.getMethod().getName();
    return Character.toLowerCase(type.charAt(0)) + type.substring(1) + Character.toUpperCase(method.charAt(0)) + method.substring(1);
  }

  /** The co-op of a path is no parameter of the handlers, which are handed what it names. */
  private static void addCoop(OpenAPI api) {
    api.getPaths().forEach((path, item) -> {
      if (path.contains("{coop}")) {
        var coop = new PathParameter().name("coop").description("The co-op, by the name in its addresses.").schema(new StringSchema());
        item.readOperations().forEach(operation -> operation.setParameters(first(coop, operation.getParameters())));
      }
    });
  }

  private static List<Parameter> first(Parameter first, @Nullable List<Parameter> rest) {
    return Stream.concat(Stream.of(first), rest == null ? Stream.empty() : rest.stream()).toList();
  }

  private static final class ModuleNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
      return type.getName().startsWith("coop.phyle.") ? type.getName().substring("coop.phyle.".length()).replace('$', '.') : super.getNameOfClass(type);
    }
  }

  private static Components components(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    return api.getComponents();
  }
}
