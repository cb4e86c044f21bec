package coop.phyle.hooks;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Somebody else's HTTPS server on this machine, with a certificate of its own. */
final class Receiver implements AutoCloseable {
  record Got(String path, String signature, String event, String delivery, String body) {}

  final List<Got> got = new CopyOnWriteArrayList<>();
  final AtomicInteger answer = new AtomicInteger(204);

  /** What happens between a request and its answer. */
  final AtomicReference<Runnable> before = new AtomicReference<>(() -> {});

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpsServer server;
  private final SSLContext tls;

  Receiver() throws IOException, GeneralSecurityException, InterruptedException {
    var folder = Files.createTempDirectory("hook");
    var store = store(folder.resolve("keys.p12"));
    tls = SSLContext.getInstance("TLS");
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "changeit".toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          got.add(
              new Got(
                  exchange.getRequestURI().toString(),
                  headers.getFirst("Phyle-Signature"),
                  headers.getFirst("Phyle-Event"),
                  headers.getFirst("Phyle-Delivery"),
                  body));
          before.get().run();
          exchange.getResponseHeaders().set("Location", "https://127.0.0.1/elsewhere");
          exchange.sendResponseHeaders(answer.get(), -1);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  private static KeyStore store(Path file) throws IOException, GeneralSecurityException, InterruptedException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool, "-genkeypair", "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", "changeit", "-alias", "hook", "-keyalg", "EC", "-dname",
            "CN=localhost", "-ext", "san=dns:localhost", "-ext", "bc:c")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    var pair = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
    pair.setCertificateEntry("trusted", pair.getCertificate("hook"));
    return pair;
  }

  URI address(String path) {
    return URI.create("https://localhost:" + server.getAddress().getPort() + path);
  }

  /** As the program posts, but trusting this server's certificate and allowed to reach it. */
  Posting posting() {
    return new Posting(tls.getSocketFactory(), address -> true);
  }

  /** As the program posts, trusting this server's certificate. */
  Posting guarded() {
    return new Posting(tls.getSocketFactory(), PublicAddresses::is);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
