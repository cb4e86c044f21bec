package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be done is said in one line on standard error, with an exit code that is not 0. */
class CommandLineTest {
  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void aBusyPort() throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused(NOTHING, "Port " + busy.getLocalPort() + " is taken", "serve", "--port", String.valueOf(busy.getLocalPort()), "--data", folder("busy"));
    }
  }

  @Test
  void aFolderThatCannotBeWritten() throws Exception {
    refused(NOTHING, "cannot be written", "serve", "--port", "18099", "--data", Path.of("pom.xml").toAbsolutePath().toString());
  }

  @Test
  void aFolderInUse() throws Exception {
    try (var held = DataFolder.at(Path.of(folder("held")))) {
      held.take();
      refused(NOTHING, "in use by another Phyle", "serve", "--port", "18099", "--data", folder("held"));
    }
  }

  @Test
  void aWrongPassword() throws Exception {
    var database = TestPostgres.bare();
    var address = database.url().replace("jdbc:postgresql://", "postgres://" + database.user() + ":wrong@");
    refused(Map.of("PHYLE_DATABASE_URL", address), "does not accept user \"phyle\" with this password", "serve", "--port", "18099", "--data", folder("wrong"));
  }

  @Test
  void aDatabaseThatIsNotThere() throws Exception {
    var database = TestPostgres.bare();
    var address = "postgres://" + database.user() + ":" + database.password() + "@" + database.url().split("/")[2] + "/nowhere";
    refused(Map.of("PHYLE_DATABASE_URL", address), "has no such database", "serve", "--port", "18099", "--data", folder("nowhere"));
    refused(Map.of("PHYLE_DATABASE_URL", "postgres://a:b@127.0.0.1:1/x"), "cannot be reached", "serve", "--port", "18099", "--data", folder("nobody"));
  }

  @Test
  void aPostgresThatIsTooOld() throws Exception {
    try (var old = new ClaimedPostgres("17.9 (Debian 17.9-1.pgdg13+1)")) {
      var address = old.database().url().replace("jdbc:postgresql://", "postgres://anna:any@");
      var line = "is version 17: Phyle needs 18 or newer";
      refused(Map.of("PHYLE_DATABASE_URL", address), line, "serve", "--port", "18099", "--data", folder("old"));
      refused(Map.of("PHYLE_DATABASE_URL", address), line, "token", "anna@horta.example");
    }
    for (var good : new String[] {"18.0", "18beta1", "19.2"}) {
      try (var postgres = new ClaimedPostgres(good)) {
        assertThat(ExternalDatabase.check(postgres.database())).as(good).isEqualTo(postgres.database());
      }
    }
  }

  @Test
  void aServerThatTakesTheCallAndSaysNothing() throws Exception {
    try (var deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      refused(Map.of("PHYLE_DATABASE_URL", "postgres://a:b@127.0.0.1:" + deaf.getLocalPort() + "/x"), "cannot be reached", "serve", "--port", "18099", "--data", folder("deaf"));
    }
  }

  @Test
  void wordsItDoesNotKnow() throws Exception {
    refused(NOTHING, "Unknown command dance", "dance");
    refused(NOTHING, "Unknown option --prot", "serve", "--prot", "80");
    refused(NOTHING, "is no port", "serve", "--port", "eighty");
    refused(NOTHING, "Whose token", "token");
  }

  private static String folder(String name) {
    return Path.of("target", "command-line-" + name).toAbsolutePath().toString();
  }

  private static void refused(Map<String, String> environment, String line, String... words) throws Exception {
    try (var phyle = Spawned.phyle(environment, words)) {
      assertThat(phyle.ended()).as(Arrays.toString(words)).isEqualTo(1);
      assertThat(phyle.errors()).contains(line).hasLineCount(1);
    }
  }
}
