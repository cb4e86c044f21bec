package coop.phyle.hooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to an address on the internet and reads the first line of the answer. A name is looked up once and every address it has must be public; the connection goes to the
 * very address that was looked at, so that a name which changes its mind in between leads nowhere else. Redirects are not followed.
 */
class Posting {
  /** What the other side said, or why it could not be asked. */
  sealed interface Answer {
    record Status(int code) implements Answer {}

    record Failed(String why) implements Answer {}
  }

  private static final int HTTPS = 443;
  private static final int CONNECT = 5_000;
  private static final int READ = 10_000;
  private static final int WHOLE_SECONDS = 20;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?");

  private final SSLSocketFactory sockets;
  private final Predicate<InetAddress> reachable;

  Posting(SSLSocketFactory sockets, Predicate<InetAddress> reachable) {
    this.sockets = sockets;
    this.reachable = reachable;
  }

  Answer post(URI to, Map<String, String> headers, String body) {
    try (var plain = new Socket()) {
      var task = new FutureTask<>(() -> exchange(plain, to, headers, body));
      Thread.ofVirtual().name("hook").start(task);
      return task.get(WHOLE_SECONDS, TimeUnit.SECONDS); // leaving closes the socket, which ends a slow exchange
    } catch (ExecutionException e) {
      return new Answer.Failed(String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      return new Answer.Failed("no answer in " + WHOLE_SECONDS + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted");
    } catch (IOException e) {
      return new Answer.Failed(e.toString());
    }
  }

  private Answer exchange(Socket plain, URI to, Map<String, String> headers, String body) throws IOException {
    var all = InetAddress.getAllByName(to.getHost());
    for (var address : all) {
      if (!reachable.test(address)) {
        return new Answer.Failed("not an address on the internet");
      }
    }
    var port = to.getPort() < 0 ? HTTPS : to.getPort();
    plain.connect(new InetSocketAddress(all[0], port), CONNECT);
    plain.setSoTimeout(READ);
    try (var socket = (SSLSocket) sockets.createSocket(plain, to.getHost(), port, true)) {
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      var out = socket.getOutputStream();
      out.write(request(to, headers, body.getBytes(StandardCharsets.UTF_8).length).getBytes(StandardCharsets.US_ASCII));
      out.write(body.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return status(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII));
    }
  }

  private static String request(URI to, Map<String, String> headers, int length) {
    var path = (to.getRawPath().isEmpty() ? "/" : to.getRawPath()) + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    var request = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: " + to.getRawAuthority() + "\r\n");
    request.append("User-Agent: Phyle\r\nContent-Type: application/json\r\nContent-Length: ").append(length).append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    return request.append("\r\n").toString();
  }

  /** "HTTP/1.1 204 No" is as much as is read. */
  private static Answer status(String line) {
    var match = STATUS.matcher(line.split("\r", 2)[0]);
    return match.matches() ? new Answer.Status(Integer.parseInt(match.group(1))) : new Answer.Failed("no HTTP answer");
  }
}
