package coop.phyle.shell;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The answers an operation can give: those of {@link Gives} or of the declared return, and the faults its declaration lets come. */
final class ApiAnswers {
  private static final Type FAULT = Fault.class;

  /** Found on the way, for the components of the description. */
  @SuppressWarnings("rawtypes") // as the library has them
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** A refusal, problem+json as in RFC 9457. */
  record Fault(@Nullable String type, @Nullable String title, int status, @Nullable String detail, @Nullable String instance, @Nullable List<FaultIn> errors) {}

  /** @param field of what was sent, empty for the whole; @param code the same in every language */
  record FaultIn(String field, String code, String message) {}

  @SuppressWarnings("rawtypes")
  Map<String, Schema> schemas() {
    return schemas;
  }

  void describe(Operation operation, HandlerMethod handler) {
    var answers = new ApiResponses();
    var gives = Optional.ofNullable(handler.getMethodAnnotation(Gives.class));
    var declared = Optional.ofNullable(operation.getResponses()).map(found -> found.get("200")).map(ApiResponse::getContent);
    var content = gives.flatMap(this::content).or(() -> gives.isPresent() ? Optional.empty() : declared.map(found -> typed(found, handler)));
    for (var status : gives.map(Gives::status).orElse(new int[] {200})) {
      answers.addApiResponse(String.valueOf(status), answer(status, status == 204 ? null : content.orElse(null)));
    }
    for (var status : faults(handler)) {
      answers.addApiResponse(String.valueOf(status), answer(status, json("application/problem+json", FAULT)));
    }
    operation.setResponses(answers);
    Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> body.getContent().values().forEach(ApiAnswers::raw));
    answers.values().stream().map(ApiResponse::getContent).filter(Objects::nonNull).forEach(body -> body.values().forEach(ApiAnswers::raw));
  }

  private Optional<Content> content(Gives gives) {
    return gives.value() == Void.class ? Optional.empty() : Optional.of(json("application/json", gives.value()));
  }

  private Content json(String media, Type type) {
    var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    schemas.putAll(resolved.referencedSchemas);
    return new Content().addMediaType(media, new MediaType().schema(resolved.schema));
  }

  /** Bytes are bytes of the kind the handler names, everything else is JSON. */
  private static Content typed(Content content, HandlerMethod handler) {
    var body = ResolvableType.forMethodReturnType(handler.getMethod());
    var bytes = (ResponseEntity.class == body.resolve() ? body.getGeneric(0) : body).resolve() == byte[].class;
    var typed = new Content();
    content.forEach((media, of) -> typed.addMediaType(media.equals("*/*") ? bytes ? "application/octet-stream" : "application/json" : media, of));
    return typed;
  }

  /** Bytes go as they are, not as a text of base64. */
  private static void raw(MediaType body) {
    if ("byte".equals(body.getSchema().getFormat())) {
      body.getSchema().setFormat("binary");
    }
  }

  private static ApiResponse answer(int status, @Nullable Content content) {
    var answer = new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase());
    return content == null ? answer : answer.content(content);
  }

  /** A refusal is possible where the declared return leaves the body open; a token can be unknown everywhere. */
  private static Set<Integer> faults(HandlerMethod handler) {
    var faults = new TreeSet<>(Set.of(401, 429));
    var parameters = List.of(handler.getMethodParameters());
    var coop = parameters.stream().anyMatch(p -> p.getParameterType() == Coop.class);
    if (coop || parameters.stream().anyMatch(p -> p.hasParameterAnnotation(PathVariable.class))) {
      faults.add(404);
    }
    if (parameters.stream().anyMatch(p -> p.hasParameterAnnotation(PathVariable.class) || p.hasParameterAnnotation(RequestParam.class)
        || p.hasParameterAnnotation(RequestHeader.class) || p.hasParameterAnnotation(RequestBody.class))) {
      faults.add(400);
    }
    var may = Optional.ofNullable(handler.getMethodAnnotation(May.class)).map(May::value).orElse(new Who[0]);
    if (coop || Arrays.stream(may).noneMatch(who -> who == Who.EVERYONE || who == Who.SIGNED_IN)) {
      faults.add(403);
    }
    if (ResolvableType.forMethodReturnType(handler.getMethod()).toString().endsWith("<?>")) {
      faults.addAll(Set.of(409, 422));
    }
    return faults;
  }
}
