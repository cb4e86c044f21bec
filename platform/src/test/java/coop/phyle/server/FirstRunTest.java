package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A newcomer's first minutes: start, set up with the code from the console, sign in, take a token, stop. As a process of its own. */
class FirstRunTest {
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void aServerIsSetUpOnceByWhoeverReadsItsConsole() throws Exception {
    var folder = Path.of("target", "first-run-" + ProcessHandle.current().pid()).toAbsolutePath();
    var port = Ports.free();
    try (var phyle = Spawned.phyle(Map.of(), "serve", "--port", String.valueOf(port), "--data", folder.toString())) {
      assertThat(phyle.says("with the code", Duration.ofSeconds(120))).as(phyle.output() + phyle.errors()).isTrue();
      var here = "http://localhost:" + port;
      var code = first("with the code (\\S+)", phyle.output());

      assertThat(get(here + "/").headers().firstValue("Location")).contains("/setup");
      var form = get(here + "/setup").body();
      assertThat(setUp(here, form, "wrong").statusCode()).isEqualTo(422);
      assertThat(setUp(here, form, code).headers().firstValue("Location")).hasValueSatisfying(path -> assertThat(path).endsWith("/sign-in"));
      assertThat(get(here + "/setup").statusCode()).isEqualTo(404);
      assertThat(setUp(here, form, code).statusCode()).isEqualTo(404);
      assertThat(get(here + "/").headers().firstValue("Location")).isNotEqualTo(java.util.Optional.of("/setup"));

      try (var token = Spawned.phyle(Map.of(), "token", "aina@horta.example", "--data", folder.toString())) {
        assertThat(token.ended()).as(token.errors()).isZero();
        assertThat(token.output()).startsWith("phyle_").hasLineCount(1);
      }
      try (var token = Spawned.phyle(Map.of(), "token", "nobody@horta.example", "--data", folder.toString())) {
        assertThat(token.ended()).isEqualTo(1);
        assertThat(token.errors()).isEqualTo("Nobody here has the address nobody@horta.example");
      }
      phyle.stop();
      phyle.ended();
      assertThat(folder.resolve("postgresql/postmaster.pid")).as("PostgreSQL stops with it").doesNotExist();
    } finally {
      Program.run(List.of("rm", "-rf", folder.toString()));
    }
  }

  private HttpResponse<String> setUp(String here, String form, String code) throws Exception {
    var fields = Map.of("_csrf", first("name=\"_csrf\" value=\"([^\"]+)\"", form), "code", code, "name", "Aina", "email", "aina@horta.example", "fresh", "four green pears");
    var body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).toList();
    var post = HttpRequest.newBuilder(URI.create(here + "/setup")).header("Content-Type", "application/x-www-form-urlencoded");
    return http.send(post.POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow(() -> new AssertionError(pattern + " not in " + text)).group(1);
  }
}
