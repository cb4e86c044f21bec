package coop.phyle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.server.Ports;
import coop.phyle.server.Spawned;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty database and a keyboard: the code from the console, the first account, the first sign-in, the first founding. */
class KeyboardSetupTest {
  private static final Pattern CODE = Pattern.compile("with the code (\\S+)");

  @Test
  void theFirstVisitorGetsToAFounding(@TempDir Path folder) throws Exception {
    var port = Ports.free();
    try (var phyle = Spawned.phyle(Map.of(), "serve", "--port", String.valueOf(port), "--data", folder.resolve("data").toString())) {
      assertThat(phyle.says("with the code", Duration.ofSeconds(120))).as(phyle.output() + phyle.errors()).isTrue();
      var code = CODE.matcher(phyle.output()).results().findFirst().orElseThrow().group(1);
      try (var context = Chromium.visitor("http://localhost:" + port, Chromium.Visitor.DESKTOP)) {
        var page = context.newPage();
        page.navigate("/");
        assertThat(page.url()).as("an empty server asks to be set up").endsWith("/setup");
        var keys = new Keys(page);
        assertThat(keys.around()).isGreaterThan(5);
        keys.skip().to("#code").type("wrong").to("#name").type("Aina").to("#email").type("aina@horta.example").to("#fresh").type("four green pears").enter();
        keys.refused("code").type(code).to("#fresh").type("four green pears").enter();
        assertThat(page.url()).endsWith("/sign-in");

        keys.to("summary").press("Enter").to("#password-email").type("aina@horta.example").to("#password").type("four yellow pears").enter();
        keys.refused("password").type("four green pears").enter();
        assertThat(page.url()).doesNotContain("/sign-in");
        keys.skip().to("main a[href='/foundings']").enter();
        keys.skip().to("#name").type("Horta Comuna").enter();
        assertThat(page.url()).contains("/questions/purpose");
        keys.skip().to("#purpose").type("Food for the valley.").to("form[action*=questions] p.row > .button").enter();
        assertThat(page.url()).doesNotContain("/questions/purpose");
      } finally {
        phyle.stop();
        phyle.ended();
      }
    }
  }
}
