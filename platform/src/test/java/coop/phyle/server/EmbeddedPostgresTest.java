package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  @Test
  void keepsItsRowsThroughStopAndStartAndIsAdoptedWhenItsStarterDied() throws Exception {
    var path = Path.of("target", "postgres-lifecycle-" + ProcessHandle.current().pid());
    try (var folder = DataFolder.at(path)) {
      folder.take();
      Database database;
      try (var first = EmbeddedDatabase.start(folder)) {
        database = EmbeddedDatabase.in(first);
        execute(database, "create table kept (n int)", "insert into kept values (42)");
      }
      try (var second = EmbeddedDatabase.start(folder)) {
        database = EmbeddedDatabase.in(second);
        assertThat(one(database, "select n from kept")).isEqualTo("42");
        assertThat(one(database, "show fsync")).isEqualTo("on");
        assertThat(one(database, "select rolsuper::text from pg_roles where rolname = current_user")).isEqualTo("false");

        // A starter that was killed leaves the postmaster behind: the next one must find it and not start another.
        var adopted = EmbeddedDatabase.start(folder);
        assertThat(EmbeddedDatabase.in(adopted)).isEqualTo(database);
      }
      assertThat(Files.exists(path.resolve("postgresql/postmaster.pid"))).isFalse();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("database-password")))).isEqualTo("rw-------");
    } finally {
      Program.run(List.of("rm", "-rf", path.toAbsolutePath().toString()));
    }
  }

  @Test
  void twoProcessesCannotHoldOneFolder() throws Exception {
    var path = Path.of("target", "held-" + ProcessHandle.current().pid());
    try (var first = DataFolder.at(path);
        var second = DataFolder.at(path)) {
      first.take();
      assertThatThrownBy(second::take).isInstanceOf(CannotStart.class).hasMessageContaining("in use by another Phyle");
    } finally {
      Program.run(List.of("rm", "-rf", path.toAbsolutePath().toString()));
    }
  }

  @Test
  void aFolderThatIsAFileIsRefusedInOneLine() {
    assertThatThrownBy(() -> DataFolder.at(Path.of("pom.xml"))).isInstanceOf(CannotStart.class).hasMessageContaining("cannot be written").message().hasLineCount(1);
  }

  private static void execute(Database database, String... statements) throws Exception {
    try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String one(Database database, String sql) throws Exception {
    try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
