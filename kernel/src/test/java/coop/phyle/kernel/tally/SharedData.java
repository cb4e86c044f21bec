package coop.phyle.kernel.tally;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real elections kept in shared/data beside the repository. They are no part of it: tests of them are skipped where they are missing. */
public final class SharedData {
  private SharedData() {}

  public static Path folder(String name) {
    var place = Path.of("").toAbsolutePath();
    while (place.getParent() != null && !Files.isDirectory(place.resolve("shared/data").resolve(name))) {
      place = place.getParent();
    }
    var folder = place.resolve("shared/data").resolve(name);
    assumeThat(folder).as("sample elections are beside the repository").isDirectory();
    return folder;
  }
}
