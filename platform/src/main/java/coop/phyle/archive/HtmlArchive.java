package coop.phyle.archive;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The archive as pages that open from a folder: an index, a page for each piece, its files beside it; no script, nothing loaded from elsewhere. */
@Component
class HtmlArchive {
  private final GoingThrough going;
  private final TemplateEngine templates;

  HtmlArchive(GoingThrough going, TemplateEngine templates) {
    this.going = going;
    this.templates = templates;
  }

  /** Whose archive, for whom, in whose words. */
  record Asked(Coop coop, Viewer reader, Wanted wanted, Page page) {}

  void write(Asked asked, OutputStream out) throws IOException {
    var index = Files.createTempFile("phyle-archive", ".html");
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      try (var lines = Files.newBufferedWriter(index, StandardCharsets.UTF_8)) {
        for (var source : going.sources(asked.wanted())) {
          render("archive/begin.jte", Map.of("page", asked.page(), "kind", source.kind().word()), lines);
          going.<IOException>pieces(source, asked.coop(), asked.reader(), asked.wanted(), piece -> put(asked, source, piece, zip, lines));
        }
      }
      page(zip, "index.html", "archive/index.jte", Map.of("page", asked.page(), "wanted", asked.wanted().year().map(String::valueOf).orElse(""), "lines", lines(index)));
      for (var sheet : new String[] {"phyle.css", "widths.css", "print.css"}) {
        zip.putNextEntry(new ZipEntry("styles/" + sheet));
        zip.write(ArchivePages.style(sheet));
        zip.closeEntry();
      }
    } finally {
      Files.deleteIfExists(index);
    }
  }

  private void put(Asked asked, Archived source, Piece piece, ZipOutputStream zip, Writer lines) throws IOException {
    var path = source.kind().word() + "/" + piece.number() + ".html";
    var paper = new ArchivePages.Paper(source.kind().word(), piece, "../styles/", "../files/", asked.page().site().absolute(asked.page().coopUrl("")));
    page(zip, path, "archive/paper.jte", Map.of("page", asked.page(), "paper", paper));
    render("archive/line.jte", Map.of("page", asked.page(), "piece", piece, "path", path), lines);
    for (var text : piece.texts()) {
      for (var file : text.files()) {
        var bytes = source.bytes(asked.coop(), asked.reader(), file.id());
        if (bytes.isPresent()) {
          zip.putNextEntry(new ZipEntry("files/" + file.path()));
          zip.write(bytes.get());
          zip.closeEntry();
        }
      }
    }
  }

  private void page(ZipOutputStream zip, String name, String template, Map<String, Object> model) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    render(template, model, out);
    out.flush();
    zip.closeEntry();
  }

  private void render(String template, Map<String, Object> model, Writer out) {
    templates.render(template, model, new WriterOutput(out));
  }

  private static gg.jte.Content lines(Path index) {
    return output -> {
      try (var lines = Files.lines(index, StandardCharsets.UTF_8)) {
        lines.forEach(output::writeContent);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    };
  }
}
