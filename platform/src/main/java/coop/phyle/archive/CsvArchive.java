package coop.phyle.archive;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The archive as tables in one zip: a table for each kind, one for what was written, one for each table a piece has. */
@Component
class CsvArchive {
  private static final List<String> TEXTS = List.of("kind", "piece", "part", "number", "answers", "by", "at", "withdrawn", "body");
  private static final List<String> FILES = List.of("kind", "piece", "part", "number", "id", "name", "type", "size");
  private final GoingThrough going;

  CsvArchive(GoingThrough going) {
    this.going = going;
  }

  void write(Coop coop, Viewer reader, Wanted wanted, OutputStream out) throws IOException {
    try (var drawers = new Drawers();
        var zip = new ZipOutputStream(out)) {
      for (var source : going.sources(wanted)) {
        going.<IOException>pieces(source, coop, reader, wanted, piece -> put(drawers, source.kind().word(), piece));
      }
      drawers.pack(zip);
    }
  }

  private static void put(Drawers drawers, String kind, Piece piece) throws IOException {
    var number = String.valueOf(piece.number());
    var names = Stream.concat(Stream.of("number", "title", "at"), piece.facts().stream().map(Datum::name)).toList();
    drawers.row(kind, names, Stream.concat(Stream.of(number, piece.title(), piece.at().toString()), piece.facts().stream().map(Datum::text)).toList());
    for (var sheet : piece.sheets()) {
      for (var row : sheet.rows()) {
        var columns = Stream.concat(Stream.of("piece"), row.stream().map(Datum::name)).toList();
        drawers.row(kind + "-" + sheet.name(), columns, Stream.concat(Stream.of(number), row.stream().map(Datum::text)).toList());
      }
    }
    for (var text : piece.texts()) {
      var which = List.of(kind, number, text.part(), String.valueOf(text.number()));
      drawers.row("texts", TEXTS, with(which, text.answers().map(String::valueOf).orElse(""), text.by(), text.at().toString(), String.valueOf(text.withdrawn()), text.body()));
      for (var file : text.files()) {
        drawers.row("files", FILES, with(which, file.id(), file.name(), file.type(), String.valueOf(file.size())));
      }
    }
  }

  private static List<String> with(List<String> which, String... more) {
    var all = new ArrayList<>(which);
    all.addAll(List.of(more));
    return all;
  }
}
