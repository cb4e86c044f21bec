package coop.phyle.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL in the data folder, reachable from this machine only.
 *
 * <p>If we were killed, the postmaster lives on; the next start adopts it by the port in its pid file instead of starting a second one.
 */
final class EmbeddedPostgres implements AutoCloseable {
  static final String ADMIN = "postgres";
  static final String FOLDER = "postgresql";
  private static final String MAJOR = "18";
  private static final String SECRET = "database-password";

  private final Path home;
  private final Path cluster;
  private final Unprivileged runner;
  private final String password;
  private final String shutdown;
  private int port;

  private EmbeddedPostgres(Path home, Path cluster, Unprivileged runner, String password, String shutdown) {
    this.home = home;
    this.cluster = cluster;
    this.runner = runner;
    this.password = password;
    this.shutdown = shutdown;
  }

  /**
   * Starts, or adopts, the PostgreSQL of a data folder.
   *
   * @param settings configuration parameters by name
   * @param shutdown how to stop: {@code fast} keeps everything tidy, {@code immediate} leaves the tidying to the next start
   */
  static EmbeddedPostgres start(DataFolder folder, Map<String, String> settings, String shutdown) throws IOException {
    var cluster = folder.path().resolve(FOLDER);
    var cache = PostgresBinaries.cacheFolder();
    var home = PostgresBinaries.unpack(cache);
    var postgres = new EmbeddedPostgres(home, cluster, Unprivileged.reaching(folder.path(), cache), folder.secret(SECRET), shutdown);
    postgres.prepare();
    if (!postgres.running()) {
      postgres.launch(settings);
    }
    postgres.port = postgres.portInUse();
    return postgres;
  }

  /** The address of a database in this PostgreSQL. */
  Database database(String name, String user) {
    return Database.onThisMachine(port, name, user, password);
  }

  @Override
  public void close() {
    if (control("status").well()) {
      control("stop", "-m", shutdown, "-t", "60");
    }
  }

  private boolean running() throws IOException {
    return control("status").well() && !Defunct.cleared(cluster);
  }

  private void prepare() throws IOException {
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      initialise();
    }
    runner.own(cluster);
    var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR)) {
      throw new CannotStart("The data folder holds a PostgreSQL " + version + " cluster, this program brings " + MAJOR + ": dump it and load it anew");
    }
  }

  private void initialise() throws IOException {
    var partial = Files.createTempDirectory(cluster.getParent(), "initialising-");
    var secret = Files.createTempFile("phyle", ".pw", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(secret, password);
      runner.own(partial);
      runner.own(secret);
      var command = List.of(bin("initdb"), "-D", partial.toString(), "-U", ADMIN, "-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8",
          "--locale-provider=builtin", "--locale=C.UTF-8");
      check(runner.run(command), "PostgreSQL could not set up its files in " + cluster.getParent());
      Files.move(partial, cluster, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private void launch(Map<String, String> settings) throws IOException {
    var options = new ArrayList<String>();
    options.add("-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c port=" + freePort());
    settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
    var log = cluster.resolve("phyle.log");
    check(control("start", "-w", "-t", "60", "-l", log.toString(), "-o", String.join(" ", options)), "PostgreSQL does not start (see " + log + ")");
  }

  /** Line 4 of {@code postmaster.pid} is the port. */
  private int portInUse() throws IOException {
    return Integer.parseInt(Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip());
  }

  /** Line 1 is the process. */
  static long postmaster(Path dataFolder) throws IOException {
    return Long.parseLong(Files.readAllLines(dataFolder.resolve(FOLDER).resolve("postmaster.pid")).getFirst().strip());
  }

  private Program.Ended control(String... words) {
    var command = new ArrayList<>(List.of(bin("pg_ctl"), "-D", cluster.toString(), "-s"));
    command.addAll(1, List.of(words[0]));
    command.addAll(List.of(words).subList(1, words.length));
    return runner.run(command);
  }

  private String bin(String program) {
    return home.resolve("bin").resolve(program).toString();
  }

  private static void check(Program.Ended ended, String what) {
    if (!ended.well()) {
      throw new CannotStart(what + ": " + ended.output().lines().reduce((first, last) -> last).orElse("no message"));
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
