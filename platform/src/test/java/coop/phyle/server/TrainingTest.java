package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the build runs so that later starts are fast: it must end by itself, whatever it is given, and leave nothing running. */
class TrainingTest {
  @Test
  void startsAnswersAndEndsByItself() throws Exception {
    var folder = Path.of("target", "training-" + ProcessHandle.current().pid()).toAbsolutePath();
    try (var training = Spawned.phyle(Map.of(), "train", folder.toString())) {
      assertThat(training.ended()).as(training.errors()).isZero();
      assertThat(training.output()).contains("Phyle is at http://localhost:");
      assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
      assertThat(Files.exists(folder.resolve("postgresql/postmaster.pid"))).as("PostgreSQL still runs").isFalse();
    } finally {
      Program.run(List.of("rm", "-rf", folder.toString()));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenEndsItWithOneLine() throws Exception {
    try (var training = Spawned.phyle(Map.of(), "train", Path.of("pom.xml").toAbsolutePath().toString())) {
      assertThat(training.ended()).isEqualTo(1);
      assertThat(training.errors()).contains("cannot be written").hasLineCount(1);
    }
  }
}
