package coop.phyle.documents;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as programs send it.
 *
 * @param base64 the bytes of the file
 */
public record FileSent(@Nullable String name, @Nullable String base64) {
  public Optional<Enclosure> read() {
    try {
      return Optional.of(new Enclosure(Objects.requireNonNullElse(name, ""), Base64.getDecoder().decode(Objects.requireNonNullElse(base64, ""))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All files, or empty if one cannot be read. */
  public static Optional<List<Enclosure>> read(@Nullable List<FileSent> sent) {
    var files = Objects.requireNonNullElse(sent, List.<FileSent>of()).stream().map(FileSent::read).toList();
    return files.stream().allMatch(Optional::isPresent) ? Optional.of(files.stream().flatMap(Optional::stream).toList()) : Optional.empty();
  }
}
