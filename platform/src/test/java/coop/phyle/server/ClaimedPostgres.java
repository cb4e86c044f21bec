package coop.phyle.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Greets a client as a PostgreSQL of any version would (protocol 3.0), lets everybody in and does nothing: for versions nobody has at hand. */
final class ClaimedPostgres implements AutoCloseable {
  private static final int ENCRYPTION_WANTED = 80877103;
  private static final int GSS_WANTED = 80877104;
  private final ServerSocket door;
  private final String version;

  ClaimedPostgres(String version) throws IOException {
    this.version = version;
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::receive);
  }

  Database database() {
    return Database.onThisMachine(door.getLocalPort(), "phyle", "phyle", "any");
  }

  private void receive() {
    while (!door.isClosed()) {
      try (var client = door.accept()) {
        greet(client);
      } catch (IOException over) {
        // The client has seen enough, or the test is done.
      }
    }
  }

  private void greet(Socket client) throws IOException {
    var in = new DataInputStream(client.getInputStream());
    var out = new DataOutputStream(client.getOutputStream());
    for (var code = opening(in); code == ENCRYPTION_WANTED || code == GSS_WANTED; code = opening(in)) {
      out.writeByte('N');
    }
    message(out, 'R', new byte[4]);
    parameter(out, "server_version", version);
    parameter(out, "server_encoding", "UTF8");
    parameter(out, "client_encoding", "UTF8");
    parameter(out, "DateStyle", "ISO, MDY");
    parameter(out, "standard_conforming_strings", "on");
    parameter(out, "integer_datetimes", "on");
    idle(out);
    // Whatever is asked is done, in word.
    for (var asked = in.readUnsignedByte(); asked == 'Q'; asked = in.readUnsignedByte()) {
      in.readNBytes(in.readInt() - 4);
      message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
      idle(out);
    }
  }

  /** Reads a message without a type, as a connection begins with; its code. */
  private static int opening(DataInputStream in) throws IOException {
    var length = in.readInt();
    var code = in.readInt();
    in.readNBytes(length - 8);
    return code;
  }

  private static void parameter(DataOutputStream out, String name, String value) throws IOException {
    message(out, 'S', (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private static void idle(DataOutputStream out) throws IOException {
    message(out, 'Z', new byte[] {'I'});
  }

  private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
    out.writeByte(type);
    out.writeInt(4 + body.length);
    out.write(body);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
