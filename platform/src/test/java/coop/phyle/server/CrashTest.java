package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.SmallCoop;
import coop.phyle.identity.Operators;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.verify.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} while entries are posted over the API, once of the program and once of PostgreSQL too. What was acknowledged is there once, every
 * entry sums to zero, and the record verifies. As processes of their own, on settings of real data.
 */
@Tag("crash")
class CrashTest {
  private static final String ENTRIES = "select count(*) from ledger.entry";
  private static final String OFF_BALANCE =
      "select count(*) from (select from ledger.posting group by coop_id, entry_id, currency having sum(amount) <> 0) as crooked";
  private static final String NOTED = "select count(*) from record.act where kind = 'entry-posted'";
  private static final int WRITERS = 4;

  private final Path folder = Path.of("target", "crash-" + ProcessHandle.current().pid()).toAbsolutePath();
  private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
  private final List<UUID> sent = java.util.Collections.synchronizedList(new ArrayList<>());
  private int port;
  private EntryClient client;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
    port = Ports.free();
    try {
      var coop = found();
      crash(false);
      crash(true);
      try (var phyle = serve()) {
        repeatEverything();
        assertThat(acknowledged).hasSizeGreaterThan(20);
        assertThat(numbers()).containsExactly((long) acknowledged.size(), 0L, (long) acknowledged.size());
        verified(coop);
      }
    } finally {
      Program.run(List.of("rm", "-rf", folder.toString()));
    }
  }

  private String found() {
    try (var context = BenchServer.start(folder, port)) {
      var coop = SmallCoop.found(context);
      context.getBean(Operators.class).appoint(coop.officer());
      client = new EntryClient(URI.create("http://localhost:" + port + "/api/v1/c/" + coop.coop().slug() + "/entries"), context.getBean(Tokens.class).make(coop.officer(), "crash"));
      return coop.coop().slug();
    }
  }

  /** Posts from several clients for a while, then pulls the plug in the middle of it. */
  private void crash(boolean postgresToo) throws Exception {
    var before = acknowledged.size();
    try (var phyle = serve()) {
      var on = new AtomicBoolean(true);
      try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < WRITERS; i++) {
          writers.submit(() -> {
            while (on.get()) {
              var key = UUID.randomUUID();
              sent.add(key);
              client.post(key).ifPresent(number -> acknowledged.put(key, number));
            }
          });
        }
        var patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.size() < before + 40 && System.nanoTime() < patience) {
          Thread.sleep(20);
        }
        if (postgresToo) {
          ProcessHandle.of(EmbeddedPostgres.postmaster(folder)).ifPresent(ProcessHandle::destroyForcibly);
        }
        phyle.kill();
        on.set(false);
      }
    }
    assertThat(acknowledged.size()).as("entries were posted before the plug was pulled").isGreaterThan(before);
  }

  /** A client that got no answer asks again with the same key; one that got an answer gets the same one. */
  private void repeatEverything() {
    for (var key : List.copyOf(sent)) {
      var number = client.post(key).orElseThrow(() -> new AssertionError("refused: " + key));
      var first = acknowledged.putIfAbsent(key, number);
      assertThat(first == null ? number : first).isEqualTo(number);
    }
  }

  private List<Long> numbers() throws Exception {
    var found = new ArrayList<Long>();
    try (var held = DataFolder.at(folder)) {
      var database = EmbeddedPostgres.start(held, Map.of(), "fast").database(EmbeddedDatabase.NAME, EmbeddedPostgres.ADMIN);
      try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
          var statement = connection.createStatement()) {
        for (var sql : List.of(ENTRIES, OFF_BALANCE, NOTED)) {
          try (var row = statement.executeQuery(sql)) {
            row.next();
            found.add(row.getLong(1));
          }
        }
      }
    }
    return found;
  }

  /** The record is sealed a few seconds after the acts; then the kernel's own verifier reads it over HTTP. */
  private void verified(String coop) throws Exception {
    var export = "http://localhost:" + port + "/c/" + coop + "/record/export";
    var wanted = acknowledged.size() + " entry-posted";
    var report = "";
    for (var i = 0; i < 60 && !report.contains(wanted); i++) {
      Thread.sleep(500);
      var bytes = new ByteArrayOutputStream();
      assertThat(Main.run(new String[] {export}, new PrintStream(bytes, true, StandardCharsets.UTF_8))).as(bytes.toString(StandardCharsets.UTF_8)).isZero();
      report = bytes.toString(StandardCharsets.UTF_8);
    }
    assertThat(report).contains(wanted);
  }

  private Spawned serve() throws Exception {
    var phyle = Spawned.phyle(Map.of(), "serve", "--port", String.valueOf(port), "--data", folder.toString());
    assertThat(phyle.says("Phyle is at", Duration.ofSeconds(120))).as(phyle.output() + phyle.errors()).isTrue();
    return phyle;
  }
}
