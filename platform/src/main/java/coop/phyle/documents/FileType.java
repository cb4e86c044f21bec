package coop.phyle.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes; what somebody calls it counts for nothing. */
public enum FileType {
  PNG("image/png", true, List.of("png"), 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
  JPEG("image/jpeg", true, List.of("jpg", "jpeg"), 0xff, 0xd8, 0xff),
  GIF("image/gif", true, List.of("gif"), 'G', 'I', 'F', '8'),
  WEBP("image/webp", true, List.of("webp"), 'R', 'I', 'F', 'F'),
  PDF("application/pdf", false, List.of("pdf"), '%', 'P', 'D', 'F', '-'),
  ZIP("application/zip", false, List.of("zip", "odt", "ods", "odp", "docx", "xlsx", "pptx", "epub"), 'P', 'K', 3, 4),
  TEXT("text/plain", false, List.of("txt", "csv", "md", "ics", "blt")),
  OTHER("application/octet-stream", false, List.of("bin", "mp3", "ogg", "wav", "mp4", "gz"));

  private final String type;
  private final boolean picture;
  private final List<String> endings;
  private final int[] start;

  FileType(String type, boolean picture, List<String> endings, int... start) {
    this.type = type;
    this.picture = picture;
    this.endings = endings;
    this.start = start;
  }

  public String type() {
    return type;
  }

  /** Whether a page may show it as a picture: formats that run nothing. SVG does, and is not among them. */
  public static boolean isPicture(String type) {
    return Arrays.stream(values()).anyMatch(one -> one.picture && one.type.equals(type));
  }

  /**
   * A name under which a program that goes by endings opens a file as what its bytes are, and never as a page or a script: what does not end so gets an ending more.
   *
   * @param type as {@link #type} gave it
   */
  public static String fitting(String name, String type) {
    var kind = Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst().orElse(OTHER);
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return kind.endings.contains(ending) ? name : name + "." + kind.endings.getFirst();
  }

  public static FileType of(byte[] bytes) {
    return Arrays.stream(values()).filter(one -> one.start.length > 0 && one.begins(bytes)).findFirst().orElse(isText(bytes) ? TEXT : OTHER);
  }

  private boolean begins(byte[] bytes) {
    for (var i = 0; i < start.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return this != WEBP || bytes.length > 11 && new String(bytes, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
  }

  private static boolean isText(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().noneMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t');
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
