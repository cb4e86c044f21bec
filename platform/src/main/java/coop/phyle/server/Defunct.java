package coop.phyle.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A postmaster that was killed but whose parent never asked how it ended: in a container without an init it stays in the process table, and PostgreSQL takes
 * it for alive and refuses to start for ever.
 */
final class Defunct {
  private static final int PATIENCE_SECONDS = 15;

  private Defunct() {}

  /** True if the postmaster of a cluster is such a one; then its pid file is gone, after the last of its backends. */
  static boolean cleared(Path cluster) throws IOException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile) || !zombie(Files.readAllLines(pidFile).getFirst().strip())) {
      return false;
    }
    // The file also guards against backends that still write: they end when they notice, and only then may it go.
    for (var i = 0; i < PATIENCE_SECONDS * 10 && inhabited(cluster); i++) {
      pause();
    }
    if (inhabited(cluster)) {
      throw new CannotStart("PostgreSQL was killed and parts of it still run in " + cluster + ": end those processes and start again");
    }
    Files.deleteIfExists(pidFile);
    return true;
  }

  private static boolean zombie(String process) throws IOException {
    try {
      var stat = Files.readString(Path.of("/proc", process, "stat"));
      return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (NoSuchFileException notLinuxOrGone) {
      return false;
    }
  }

  /** Every process of PostgreSQL works in the cluster's folder. */
  private static boolean inhabited(Path cluster) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes.filter(path -> path.getFileName().toString().matches("\\d+")).anyMatch(path -> worksIn(path, cluster));
    }
  }

  private static boolean worksIn(Path process, Path cluster) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
