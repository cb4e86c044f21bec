package coop.phyle.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** A zip somebody downloaded, unpacked. */
public record Zipped(TreeMap<String, byte[]> files) {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  public static Zipped read(byte[] bytes) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(files.put(entry.getName(), zip.readAllBytes())).as(entry.getName() + " once").isNull();
      }
    }
    return new Zipped(files);
  }

  public String text(String name) {
    assertThat(files).containsKey(name);
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** Every page stands without a server: each link leads to a file of the zip or is a whole address, no page runs or loads anything else, and every key has its words. */
  public void standsAlone() {
    assertThat(files).containsKeys("index.html", "styles/phyle.css");
    files.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> {
      var page = text(name);
      assertThat(page).startsWith("<!doctype html>").doesNotContain("<script", "<form", "archive.name.", "archive.part.", "archive.kind.", "archive.reaction.", "archive.word.");
      var folder = java.nio.file.Path.of("/" + name).getParent();
      LINK.matcher(page).results().map(found -> found.group(1)).filter(link -> !link.matches("(https?|mailto):.*")).forEach(link ->
          assertThat(files).as(name + " leads to " + link).containsKey(folder.resolve(link.replace("&amp;", "&")).normalize().toString().substring(1)));
    });
  }
}
