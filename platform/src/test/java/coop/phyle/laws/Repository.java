package coop.phyle.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files people write and read: sources, templates, scripts and documents, without what is built or stored. */
final class Repository {
  static final Path ROOT = root();
  private static final Set<String> OTHER = Set.of("target", "data", ".git", ".idea", ".vscode", "node_modules");

  private Repository() {}

  /** Every file, as a path relative to the root. */
  static List<Path> files() {
    try (var paths = Files.walk(ROOT)) {
      return paths.map(ROOT::relativize).filter(Repository::written).filter(path -> Files.isRegularFile(ROOT.resolve(path))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files whose path matches a regular expression, written with forward slashes. */
  static List<Path> files(String pattern) {
    return files().stream().filter(path -> path.toString().replace('\\', '/').matches(pattern)).toList();
  }

  static String text(Path path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private static boolean written(Path path) {
    for (var part : path) {
      if (OTHER.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("phyle"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
