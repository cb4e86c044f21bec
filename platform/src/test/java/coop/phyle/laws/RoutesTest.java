package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.shell.May;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is: who may, and what it is called. */
@PhyleTest
class RoutesTest {
  private static final Set<String> VERBS =
      Set.of("create", "update", "delete", "edit", "add", "remove", "get", "do", "save", "submit", "send", "cast", "close", "approve", "reject", "confirm",
          "cancel", "pay", "buy", "login", "logout", "download", "upload", "accept", "decline", "withdraw", "resign", "admit", "appoint", "enact", "publish",
          "found", "invite", "join", "process", "execute", "handle", "show", "view");
  private static final Pattern SEGMENT = Pattern.compile("([a-z0-9.-]|\\{[a-zA-Z]+(:([^{}]|\\{[^{}]*\\})+)?\\})*|\\*\\*?");

  @Autowired List<RequestMappingHandlerMapping> mappings;

  @Test
  void everyRouteSaysWhoMay() throws Exception {
    var silent = new TreeSet<String>();
    var all = new TreeSet<String>();
    for (var mapping : mappings) {
      mapping.getHandlerMethods().forEach((route, method) -> {
        var may = method.getMethodAnnotation(May.class);
        all.add(described(route) + "  " + (may == null ? "nobody" : List.of(may.value())));
        if (may == null && method.getBeanType().getName().startsWith("coop.phyle.")) {
          silent.add(described(route) + " " + method);
        }
      });
    }
    java.nio.file.Files.write(java.nio.file.Path.of("target", "routes.txt"), all);
    assertThat(all).isNotEmpty();
    assertThat(silent).as("routes without @May").isEmpty();
  }

  @Test
  void urlsAreNouns() {
    var odd = new TreeSet<String>();
    mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((route, method) -> {
      if (method.getBeanType().getName().startsWith("coop.phyle.")) {
        route.getPatternValues().stream().filter(path -> !isNoun(path)).forEach(odd::add);
      }
    }));
    assertThat(odd).isEmpty();
    assertThat(isNoun("/c/{coop}/decisions/{number}/closure")).isTrue();
    assertThat(isNoun("/c/{coop}/decisions/{number}/close")).isFalse();
    assertThat(isNoun("/c/{coop}/closeDecision")).isFalse();
  }

  @Test
  void readingChangesNothing() {
    // A GET handler takes no @Valid body and is not named like an act; what it calls is read-only by the transaction's own setting.
    var acting = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .filter(method -> method.hasMethodAnnotation(GetMapping.class))
        .filter(method -> List.of(method.getMethodParameters()).stream().anyMatch(p -> p.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class)))
        .map(HandlerMethod::toString);
    assertThat(acting).isEmpty();
  }

  private static boolean isNoun(String path) {
    return List.of(path.split("/")).stream().allMatch(part -> SEGMENT.matcher(part).matches() && !VERBS.contains(part));
  }

  private static String described(RequestMappingInfo route) {
    return route.getMethodsCondition().getMethods() + " " + route.getPatternValues();
  }
}
