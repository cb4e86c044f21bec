package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL on behalf of root, on machines that lack one tool or another. */
class UnprivilegedTest {
  private static final Path OPEN = Path.of("/usr");
  @TempDir Path home;

  /** A machine with these tools, where root is everything and nobody is 65534. */
  private static Program.Ended machine(Set<String> tools, List<String> command) {
    var tool = command.getFirst();
    if (!tools.contains(tool)) {
      return new Program.Ended(127, tool + " is missing or may not be run");
    }
    return switch (tool) {
      case "id" -> switch (command.getLast()) {
        case "root" -> new Program.Ended(0, "0");
        case "nobody" -> tools.contains("nobody") ? new Program.Ended(0, "65534") : new Program.Ended(1, "no such user");
        default -> new Program.Ended(1, "no such user");
      };
      default -> new Program.Ended(0, "");
    };
  }

  private static Unprivileged found(Path folder, String... tools) throws Exception {
    return Unprivileged.insteadOfRoot(command -> machine(Set.of(tools), command), folder);
  }

  private Path closed() throws Exception {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    return home;
  }

  @Test
  void anAccountWhereItCanReachTheFolderElseANamespace() throws Exception {
    assertThat(found(OPEN, "id", "nobody", "setpriv", "unshare").prefix()).startsWith("setpriv", "--reuid=65534", "--regid=65534");
    assertThat(found(closed(), "id", "nobody", "setpriv", "unshare").prefix()).containsExactly("unshare", "-U");
    assertThat(found(OPEN, "id", "nobody", "unshare").prefix()).containsExactly("unshare", "-U");
    assertThat(found(OPEN, "unshare").prefix()).containsExactly("unshare", "-U");
  }

  @Test
  void whatIsMissingIsNamedWithItsFixInOneLine() throws Exception {
    refused("the program setpriv, to start it as nobody, is missing or not allowed: install util-linux", OPEN, "id", "nobody");
    refused("the program id, which finds it another account, is missing: install coreutils", OPEN, "setpriv", "nobody");
    refused("there is no account phyle or nobody to run it: add one (useradd --system phyle)", OPEN, "id", "setpriv");
    refused("no other account can reach " + home + ": start as another user or choose a folder outside root's home with --data", closed(), "id", "nobody", "setpriv");
  }

  private static void refused(String words, Path folder, String... tools) {
    assertThatThrownBy(() -> found(folder, tools)).isInstanceOf(CannotStart.class).hasMessageContaining(words).message().hasLineCount(1);
  }

  @Test
  void aProgramThatIsNotThereEndsBadly() {
    assertThat(Program.run(List.of("no-such-program-anywhere", "--help"))).isEqualTo(new Program.Ended(127, "no-such-program-anywhere is missing or may not be run"));
  }

  @Test
  void rootStartsItWithUnshareAloneAndIsToldWhatToInstallWithout() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root needs another way");
    var data = Path.of("target", "unprivileged-" + ProcessHandle.current().pid()).toAbsolutePath();
    var path = Map.of("PATH", tools("unshare", "true"));
    assumeTrue(Program.run(List.of("unshare", "-U", "true")).well(), "this machine forbids user namespaces");
    try (var training = Spawned.phyle(path, "train", data.toString())) {
      assertThat(training.ended()).as(training.errors()).isZero();
      assertThat(Files.getOwner(data.resolve("postgresql/PG_VERSION")).getName()).isEqualTo("root");
    }
    try (var nothing = Spawned.phyle(Map.of("PATH", tools()), "train", data.toString())) {
      assertThat(nothing.ended()).isEqualTo(1);
      assertThat(nothing.errors()).startsWith("PostgreSQL does not run as root, and ").hasLineCount(1);
    } finally {
      Program.run(List.of("rm", "-rf", data.toString()));
    }
  }

  /** A folder with these programs of the machine and no others. */
  private String tools(String... names) throws Exception {
    var folder = Files.createTempDirectory(home, "tools");
    for (var name : names) {
      Files.copy(Path.of("/usr/bin", name), folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return folder.toString();
  }
}
