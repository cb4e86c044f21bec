package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;
  private final SampleStory story = SampleStory.honest();
  private String said = "";

  @Test
  void exitsZeroOneOrTwo() throws Exception {
    var good = Files.write(folder.resolve("good.jsonl"), story.log.export());
    var bytes = story.log.export();
    bytes[bytes.length / 2] ^= 1;
    var bad = Files.write(folder.resolve("bad.jsonl"), bytes);
    assertThat(run(good.toString())).isZero();
    assertThat(said).startsWith(good.toString()).endsWith("Agrees.\n");
    assertThat(run(good.toString(), "--key", story.log.key().spoken(), "--head", story.log.root().hex())).isZero();
    assertThat(run(bad.toString())).isEqualTo(1);
    assertThat(said).contains("Differs. ", "expected", "found");
    assertThat(run(folder.toString())).isEqualTo(1);
    assertThat(said).contains("bad.jsonl", "good.jsonl");
    var openings = Files.writeString(folder.resolve("openings.json"), story.openings().write().toString());
    assertThat(run(good.toString(), "--openings", openings.toString())).isZero();
    assertThat(said).doesNotContain("note");
  }

  @Test
  void saysWhatItCannotUse() throws Exception {
    assertThat(run()).isEqualTo(2);
    assertThat(said).contains("usage:");
    assertThat(run("--key", "x")).isEqualTo(2);
    assertThat(run("a", "--what", "x")).isEqualTo(2);
    assertThat(run("a", "--head")).isEqualTo(2);
    assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
    assertThat(said).contains("no such file");
    assertThat(run("ftp://127.0.0.1/x")).isEqualTo(2);
    assertThat(said).contains("only http, https and files");
    assertThat(run("file:" + "///etc/passwd")).isEqualTo(2);
    assertThat(run(folder.toString())).isEqualTo(2);
    assertThat(run("http://127.0.0.1:1/x")).isEqualTo(2);
  }

  @Test
  void readsAnAddress() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var found = exchange.getRequestURI().getPath().equals("/export");
          exchange.sendResponseHeaders(found ? 200 : 404, found ? 0 : -1);
          if (found) {
            exchange.getResponseBody().write(story.log.export());
          }
          exchange.close();
        });
    server.start();
    try {
      var root = "http://localhost:" + server.getAddress().getPort();
      assertThat(run(root + "/export")).as(said).isZero();
      assertThat(run(root + "/other")).isEqualTo(2);
      assertThat(said).contains("the server answered 404");
    } finally {
      server.stop(0);
    }
  }

  private int run(String... args) {
    var out = new ByteArrayOutputStream();
    var exit = Main.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
    said = out.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
