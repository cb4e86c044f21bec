package coop.phyle.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program as {@code ./phyle serve --demo} starts it: how long until it answers, how much it needs, how fast the overview is. */
final class ServedBench {
  private static final int CLIENTS = 16;
  private static final int REQUESTS = 4_000;
  private final Path root;
  private final Path data;
  private final int port;
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  ServedBench(Path root, Path data, int port) {
    this.root = root;
    this.data = data;
    this.port = port;
  }

  void measure(Table table) throws Exception {
    var process = start();
    try {
      table.add("first start with --demo, examples and all, to first 200 OK", answers(process), "s");
    } finally {
      stop(process);
    }
    process = start();
    try {
      table.add("start on existing data to first 200 OK", answers(process), "s");
      overview(table, process);
    } finally {
      stop(process);
    }
  }

  private void overview(Table table, Process process) throws Exception {
    var front = get("/");
    var coop = first("href=\"(/c/[a-z0-9-]+)\"", front);
    table.add("memory after start: program", memory(process.pid()), "MB");
    load("overview, visitor", HttpRequest.newBuilder(uri(coop)).build(), table);
    var session = signedIn(get("/sign-in"));
    load("overview, member", HttpRequest.newBuilder(uri(coop)).header("Cookie", session).build(), table);
    table.add("memory after that load: program", memory(process.pid()), "MB");
    var postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst());
    var backends = ProcessHandle.of(postmaster).orElseThrow().children().mapToDouble(child -> memory(child.pid())).sum();
    table.add("memory after that load: PostgreSQL", memory(postmaster) + backends, "MB");
  }

  private static void load(String what, HttpRequest request, Table table) {
    Load.run(CLIENTS, REQUESTS / 2, i -> request);
    var result = Load.run(CLIENTS, REQUESTS, i -> request);
    if (result.wrong() > 0) {
      throw new IllegalStateException(what + ": " + result.wrong() + " answers were errors");
    }
    table.add(what + ", " + CLIENTS + " clients", result.perSecond(), "requests/s");
    table.add(what + ", p99", result.millis(0.99), "ms");
  }

  /** Signs in as the first person of the demo's list and returns the cookies. */
  private String signedIn(String page) throws Exception {
    var person = first("name=\"person\" value=\"([^\"]+)\"", page);
    var body = "_csrf=" + encoded(first("name=\"_csrf\" value=\"([^\"]+)\"", page)) + "&person=" + encoded(person);
    var post = HttpRequest.newBuilder(uri("/sign-in/demo")).header("Content-Type", "application/x-www-form-urlencoded");
    http.send(post.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding());
    var cookies = ((CookieManager) http.cookieHandler().orElseThrow()).getCookieStore().get(uri("/"));
    return String.join("; ", cookies.stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).toList());
  }

  private Process start() throws IOException {
    var command = List.of(root.resolve("phyle").toString(), "serve", "--demo", "--port", String.valueOf(port), "--data", data.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Seconds until the first 200. */
  private double answers(Process process) throws Exception {
    var began = System.nanoTime();
    while (process.isAlive() && System.nanoTime() - began < 180e9) {
      try {
        if (http.send(HttpRequest.newBuilder(uri("/")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return (System.nanoTime() - began) / 1e9;
        }
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("the server did not start");
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Proportional set size in MB, so that pages shared between processes count once. */
  private static double memory(long pid) {
    try {
      var line = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream().filter(text -> text.startsWith("Pss:")).findFirst();
      return Double.parseDouble(line.orElseThrow().replaceAll("\\D+", "")) / 1024;
    } catch (IOException e) {
      return 0;
    }
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow(() -> new IllegalStateException(pattern + " not found")).group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
