package coop.phyle.archive;

import coop.phyle.kernel.books.Csv;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables that are filled side by side, each in a file of its own on the disk, and packed one after the other: memory holds none of them. */
final class Drawers implements Closeable {
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, Writer> tables = new LinkedHashMap<>();

  /** @param names of the columns, written when a table begins */
  void row(String table, List<String> names, List<String> cells) throws IOException {
    var open = tables.get(table);
    if (open == null) {
      var file = Files.createTempFile("phyle-archive", ".csv");
      files.put(table, file);
      open = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      tables.put(table, open);
      Csv.row(open, names.toArray(String[]::new));
    }
    Csv.row(open, cells.stream().map(Csv::text).toArray(String[]::new));
  }

  void pack(ZipOutputStream zip) throws IOException {
    for (var table : tables.values()) {
      table.close();
    }
    for (var file : files.entrySet()) {
      zip.putNextEntry(new ZipEntry(file.getKey() + ".csv"));
      Files.copy(file.getValue(), zip);
      zip.closeEntry();
    }
  }

  @Override
  public void close() throws IOException {
    for (var table : new ArrayList<>(tables.values())) {
      table.close();
    }
    for (var file : files.values()) {
      Files.deleteIfExists(file);
    }
  }
}
