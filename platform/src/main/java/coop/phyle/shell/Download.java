package coop.phyle.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A file that goes out while it is written: nothing of it is kept. Read what decides about access and existence before; once the first bytes are out, a failure can
 * only break the file off.
 */
public final class Download {
  public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  public static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  public static final MediaType JSON = MediaType.APPLICATION_JSON;

  /** Writes the file. */
  public interface Content {
    void write(Writer out) throws IOException;
  }

  private Download() {}

  /** Sends a file under a name; whatever the name holds, it cannot end the header it stands in. */
  public static void send(HttpServletResponse response, String name, MediaType type, Content content) throws IOException {
    response.setContentType(type.toString());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name.replaceAll("\\p{Cntrl}", "")).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 15);
    content.write(out);
    out.flush();
  }
}
