package coop.phyle.laws;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.json.Json;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a person can do on a page, their program can do with their token, and the description says what it is. */
@PhyleTest
class ProgramsTest {
  /** Acts programs do under another address. */
  private static final Map<String, String> UNDER_ANOTHER_NAME =
      Map.ofEntries(
          entry("/c/{}/delegations/{}/revocation", "DELETE /c/{}/delegations/{}"),
          entry("/c/{}/meetings/{}/departures", "POST /c/{}/meetings/{}/attendance"), // the answer no
          entry("/c/{}/meetings/{}/proxies/revocation", "POST /c/{}/meetings/{}/proxies"), // without a holder
          entry("/c/{}/threads/{}/reactions", "POST /c/{}/threads/{}/comments/{}/reactions/{}"),
          entry("/c/{}/threads/{}/tasks", "POST /c/{}/threads/{}/comments"), // a task is a line of a text
          entry("/account/notices", "PUT /account/notices"),
          entry("/c/{}/invitation-links", "POST /c/{}/invitations"), // without an email
          entry("/c/{}/shares/subscriptions", "POST /c/{}/share-subscriptions"),
          entry("/c/{}/shares/subscriptions/{}/cancellation", "POST /c/{}/share-subscriptions/{}/cancellation"),
          entry("/foundings/{}/founders", "PUT /foundings/{}/particulars"),
          entry("/foundings/{}/questions/{}", "PUT /foundings/{}/questions/{}"));

  /** What one signs in with: whoever has only a token must not take the account over, nor stay in it when the token is revoked. */
  private static final Set<String> BY_THE_PERSON_ALONE =
      Set.of(
          "/account/email", "/account/password", "/account/sign-out-elsewhere", "/account/passkeys/{}/removal", "/account/tokens", "/account/tokens/{}/revocation");

  /** Before there is an account a token could be of, or of the browser in front of one. */
  private static final Set<String> BEFORE_ANY_TOKEN =
      Set.of("/language", "/setup", "/sign-in/link", "/sign-in/link/{}", "/sign-in/password");

  /** Pages whose address is itself what allows the act: no token adds to it. */
  private static final Set<String> FOR_WHOEVER_HOLDS_A_LINK =
      Set.of("/c/{}/guest-invitations/{}", "/c/{}/votes/{}", "/c/{}/votes/{}/revocation", "/unsubscription/{}");

  @Autowired List<RequestMappingHandlerMapping> mappings;
  @Autowired MockMvc server;

  @Test
  void whateverAPageDoesAProgramCanDo() {
    var pages = new TreeSet<String>();
    var programs = new TreeSet<String>();
    routes((route, method) -> {
      var path = route.replaceFirst("^\\S+ ", "");
      if (path.startsWith("/api/v1/")) {
        programs.add(route.replaceFirst("/api/v1", ""));
      } else if (route.startsWith("POST ")) {
        pages.add(path);
      }
    });
    assertThat(pages).hasSizeGreaterThan(130);
    var alone = pages.stream()
        .filter(page -> !FOR_WHOEVER_HOLDS_A_LINK.contains(page))
        .filter(page -> !BY_THE_PERSON_ALONE.contains(page) && !BEFORE_ANY_TOKEN.contains(page))
        .filter(page -> !programs.contains(UNDER_ANOTHER_NAME.getOrDefault(page, "POST " + page.replace("/c/{}/money/", "/c/{}/"))))
        .toList();
    assertThat(alone).as("pages that act, without an equal under /api/v1").isEmpty();
    assertThat(pages).as("exceptions that are none any more").containsAll(UNDER_ANOTHER_NAME.keySet()).containsAll(FOR_WHOEVER_HOLDS_A_LINK)
        .containsAll(BY_THE_PERSON_ALONE).containsAll(BEFORE_ANY_TOKEN);
  }

  @Test
  void everyRouteOfTheApiIsDescribed() throws Exception {
    var description = server.perform(get("/openapi.json")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    var described = new TreeSet<String>();
    Json.parseObject(description).object("paths").members().forEach((path, operations) ->
        ((Json.Obj) operations).members().keySet().forEach(verb -> described.add(described(RequestMethod.valueOf(verb.toUpperCase(java.util.Locale.ROOT)), path))));
    var routes = new TreeSet<String>();
    routes((route, method) -> {
      if (route.contains(" /api/v1/")) {
        routes.add(route);
      }
    });
    routes.removeAll(described);
    assertThat(routes).as("routes of the API that the description leaves out").isEmpty();
  }

  @Test
  void noLineIsLeftOver() {
    var known = new TreeSet<String>();
    routes((route, method) -> known.add(module(method) + "/" + method.getBeanType().getSimpleName() + "." + method.getMethod().getName()));
    var lines = new TreeSet<String>();
    for (var file : Repository.files("platform/src/main/resources/[a-z]+/api\\.properties")) {
      Repository.text(file).lines().filter(line -> line.contains("=")).forEach(line -> lines.add(file.getParent().getFileName() + "/" + line.substring(0, line.indexOf('='))));
    }
    lines.removeAll(known);
    assertThat(lines).isEmpty();
  }

  /** Every route as its verb and path, whatever its variables are called. */
  private void routes(BiConsumer<String, HandlerMethod> each) {
    mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((route, method) -> {
      if (method.getBeanType().getName().startsWith("coop.phyle.")) {
        for (var verb : route.getMethodsCondition().getMethods()) {
          route.getPatternValues().forEach(path -> each.accept(described(verb, path), method));
        }
      }
    }));
  }

  private static String described(RequestMethod verb, String path) {
    return verb + " " + path.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}");
  }

  private static String module(HandlerMethod method) {
    var name = method.getBeanType().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
