package coop.phyle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.testing.PhyleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

@PhyleTest
class RouteTableTest {
  @Autowired RouteTable table;

  /** Every route is asked about a path of every other: whatever Spring would take, the table takes. */
  @Test
  void noRouteIsPassedOverThatSpringWouldTake() {
    var routes = List.copyOf(table.getHandlerMethods().keySet());
    var passedOver = new ArrayList<String>();
    var taken = 0;
    for (var path : routes.stream().flatMap(RouteTableTest::paths).distinct().toList()) {
      var request = new MockHttpServletRequest("GET", path);
      ServletRequestPathUtils.parseAndCache(request);
      for (var route : routes) {
        var byPath = route.getPathPatternsCondition().getMatchingCondition(request) != null;
        request.setMethod(route.getMethodsCondition().getMethods().stream().findFirst().map(Enum::name).orElse("GET"));
        var springs = route.getMatchingCondition(request) != null;
        var ours = table.getMatchingMapping(route, request) != null;
        taken += byPath && ours ? 1 : 0;
        if (springs != ours) {
          passedOver.add(path + " " + route);
        }
      }
    }
    assertThat(passedOver).isEmpty();
    assertThat(taken).isGreaterThan(routes.size() / 2);
  }

  @Test
  void aPathOfOtherWordsOrAnotherLengthIsNoRoutes() {
    for (var path : List.of("/c/horta/decisions/7/nothing", "/c/horta/decisions/7/ballots/more/and/more", "/c/horta//decisions", "/c/horta/decision%73/")) {
      var request = new MockHttpServletRequest("GET", path);
      ServletRequestPathUtils.parseAndCache(request);
      assertThat(table.getHandlerMethods().keySet()).noneMatch(route -> table.getMatchingMapping(route, request) != null);
    }
  }

  /** Paths that fit a route's pattern, with words that its variables take. */
  private static Stream<String> paths(RequestMappingInfo route) {
    return route.getPatternValues().stream()
        .flatMap(pattern -> Stream.of("7", "word", "0190b8f0-0000-7000-8000-000000000000").map(word -> pattern.replaceAll("\\{([^{}]|\\{[^{}]*})*}", word).replace("**", "a/b")));
  }
}
