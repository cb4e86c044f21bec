package coop.phyle.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file somebody sends: with a text, or as a paper for a meeting. */
public record Enclosure(String name, byte[] bytes) {
  public static final int LARGEST = 5 * 1024 * 1024;
  public static final int MOST = 5;

  /** What a form sent; one without a file sends an empty one without a name. */
  public static List<Enclosure> of(@Nullable List<MultipartFile> sent) throws IOException {
    var files = new ArrayList<Enclosure>();
    for (var file : sent == null ? List.<MultipartFile>of() : sent) {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      if (!file.isEmpty() || !name.isBlank()) {
        files.add(new Enclosure(name, file.getBytes()));
      }
    }
    return files;
  }

  /** Whether there is something in it, and not more than may be kept. */
  public boolean fits() {
    return bytes.length > 0 && bytes.length <= LARGEST;
  }

  /** Its media type, read from its bytes. */
  public String type() {
    return FileType.of(bytes).type();
  }

  /** The last part of what a browser sent, without what could do harm in a header or a folder. */
  public String plainName() {
    var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    var cut = bare.length() > 200 ? bare.substring(bare.length() - 200) : bare;
    return cut.isEmpty() ? "file" : cut;
  }
}
