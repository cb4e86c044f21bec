package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must not stand in any file of the repository. */
class TextTest {
  private static final Pattern MACHINE = Pattern.compile("(?<![\\w/.}])/(root|home/[a-z]+|Users/[A-Za-z]+|work)/[a-z.]|file:///[a-z]");
  private static final Pattern REGISTRY =
      Pattern.compile("https?://[^\\s\"'<>)]*(artifactory|nexus|mirror|proxy\\.|/repository/|registry\\.|repo1?\\.|/simple/|/npm/)[^\\s\"'<>)]*");
  private static final Pattern LATER = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

  @Test
  void noMachineAndNoRegistryIsNamed() {
    assertThat(texts().filter(path -> found(MACHINE, path) || found(REGISTRY, path))).isEmpty();
    assertThat(List.of("see /" + "root/phyle", "\"/home/anna/x\"", "file:///tmp")).allMatch(text -> MACHINE.matcher(text).find());
    assertThat(MACHINE.matcher("GET /c/{coop}" + "/work" + "/orders").find()).isFalse();
    assertThat(REGISTRY.matcher("https://nexus.example/maven").find()).isTrue();
  }

  @Test
  void nothingIsPutOff() {
    assertThat(texts().filter(path -> found(LATER, path))).isEmpty();
  }

  private static java.util.stream.Stream<Path> texts() {
    return Repository.files(".*\\.(java|jte|sql|css|js|properties|md|xml|json|csv|txt|sh)|phyle|bin/.*|\\.ci/.*").stream()
        .filter(path -> !path.toString().matches(".*/vendor/.*|.*/laws/.*Test\\.java"));
  }

  private static boolean found(Pattern pattern, Path path) {
    return pattern.matcher(Repository.text(path)).find();
  }
}
