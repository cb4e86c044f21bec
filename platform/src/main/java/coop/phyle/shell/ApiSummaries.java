package coop.phyle.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;

/** What each operation of the API does, in a line: {@code MeetingsApi.draft=…} in the {@code api.properties} of its module. */
final class ApiSummaries {
  private final Map<String, Properties> modules = new ConcurrentHashMap<>();

  Optional<String> of(HandlerMethod handler) {
    var type = handler.getBeanType();
    var module = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    return Optional.ofNullable(modules.computeIfAbsent(module, ApiSummaries::read).getProperty(type.getSimpleName() + "." + handler.getMethod().getName()));
  }

  private static Properties read(String module) {
    var lines = new Properties();
    try (var in = ApiSummaries.class.getResourceAsStream("/" + module + "/api.properties")) {
      if (in != null) {
        lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
