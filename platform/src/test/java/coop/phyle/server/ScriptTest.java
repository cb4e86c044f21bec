package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./phyle test} on machines that lack what some tests call. Maven only says what it was asked for. */
class ScriptTest {
  private static final List<String> EVERYWHERE = List.of("dirname", "readlink", "sed", "find", "head", "cat", "grep", "rm");
  @TempDir Path folder;
  private Path tools;

  private record Said(int code, String output) {}

  @BeforeEach
  void aMachineWithMavenAndNoMore() throws Exception {
    tools = Files.createDirectory(folder.resolve("tools"));
    for (var tool : EVERYWHERE) {
      program(tool, "exec /usr/bin/" + tool + " \"$@\"");
    }
    program("mvn", "echo maven: \"$@\"");
    runAs(1000);
  }

  private void program(String name, String body) throws Exception {
    var file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void runAs(int user) throws Exception {
    program("id", "echo " + user);
  }

  private Said phyle(String... words) throws Exception {
    var command = new ArrayList<>(List.of(Path.of("..", "phyle").toAbsolutePath().normalize().toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("PHYLE_JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), output.strip());
  }

  @Test
  void withoutRootItNamesEverythingThatIsMissing() throws Exception {
    program("apt-get", "echo installed >> " + folder.resolve("installed"));
    var said = phyle("test");
    assertThat(said).isEqualTo(new Said(1, "These tests also need: chromium hledger beancount ledger (Debian: sudo apt-get install chromium hledger beancount ledger)"));
    assertThat(folder.resolve("installed")).doesNotExist();
    program("hledger", ":");
    program("ledger", ":");
    assertThat(phyle("test", "platform").output()).isEqualTo("These tests also need: chromium beancount (Debian: sudo apt-get install chromium beancount)");
  }

  @Test
  void asRootOnDebianItInstallsThem() throws Exception {
    runAs(0);
    // Gives what is asked for last: a package, under the name of its program.
    var file = tools + "/$last";
    program("apt-get", "for last; do :; done; [ $last != beancount ] || last=bean-check; printf '#!/bin/sh\\n' > " + file + "; /bin/chmod +x " + file);
    var said = phyle("test");
    assertThat(said.code()).as(said.output()).isZero();
    assertThat(said.output().lines()).startsWith("Installing chromium", "Installing hledger", "Installing beancount", "Installing ledger").last().asString().endsWith(" verify");
    assertThat(phyle("test").output()).as("the second time").doesNotContain("Installing");
  }

  @Test
  void asRootWithoutPackagesItNamesThemWithoutTheInstallersNoise() throws Exception {
    runAs(0);
    program("apt-get", "echo 'E: Unable to locate package' >&2; exit 100");
    var said = phyle("test");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.output()).endsWith("(Debian: sudo apt-get install chromium hledger beancount ledger)").doesNotContain("E: ");
  }

  @Test
  void testsThatCallNothingNeedNothing() throws Exception {
    assertThat(phyle("test", "kernel")).matches(said -> said.code() == 0 && said.output().endsWith("-pl kernel test"));
    assertThat(phyle("test", "ResolutionTest").output()).endsWith("-Dtest=ResolutionTest -Dsurefire.failIfNoSpecifiedTests=false");
    assertThat(phyle("test", "identity").output()).contains("-Dtest=coop/phyle/identity/*Test");
    assertThat(phyle("test", "browser").output()).startsWith("These tests also need: chromium hledger beancount (");
    assertThat(phyle("test", "PasskeyTest").output()).startsWith("These tests also need: chromium");
    assertThat(phyle("test", "no-such-thing")).isEqualTo(new Said(1, "Nothing to test is called no-such-thing: name kernel, platform, a module or a test class"));
  }
}
