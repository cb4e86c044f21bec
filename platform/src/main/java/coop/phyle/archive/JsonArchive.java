package coop.phyle.archive;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The archive as one JSON file, form 1. */
@Component
class JsonArchive {
  static final int FORM = 1;
  private final GoingThrough going;

  JsonArchive(GoingThrough going) {
    this.going = going;
  }

  void write(Coop coop, Viewer reader, Wanted wanted, Instant at, Writer out) throws IOException {
    var head = Json.obj().with("archive", FORM).with("coop", Json.obj().with("slug", coop.slug()).with("name", coop.name())).with("madeAt", at.toString());
    head = wanted.year().isPresent() ? head.with("year", wanted.year().get()) : head;
    out.write(head.toString().replaceFirst("}$", ",\n"));
    var first = "";
    for (var source : going.sources(wanted)) {
      out.write(first + Json.of(source.kind().word()) + ":[");
      var between = new String[] {"\n"};
      going.<IOException>pieces(source, coop, reader, wanted, piece -> {
        out.write(between[0]);
        write(piece, out);
        between[0] = ",\n";
      });
      out.write("]");
      first = ",\n";
    }
    out.write("}\n");
  }

  /** Text by text: a long thread is never one object. */
  private static void write(Piece piece, Writer out) throws IOException {
    var head = obj(piece.facts(), Json.obj().with("number", piece.number()).with("title", piece.title()).with("at", piece.at().toString()));
    for (var sheet : piece.sheets()) {
      head = head.with(sheet.name(), Json.arr(sheet.rows().stream().map(row -> obj(row, Json.obj())).toList()));
    }
    out.write(head.toString().replaceFirst("}$", ",\"texts\":["));
    var between = "";
    for (var text : piece.texts()) {
      out.write(between + text(text));
      between = ",\n";
    }
    out.write("]}");
  }

  private static Json.Obj text(Piece.Text text) {
    var json = Json.obj().with("part", text.part()).with("number", text.number());
    json = text.answers().isPresent() ? json.with("answers", text.answers().get()) : json;
    json = text.by().isEmpty() ? json : json.with("by", text.by());
    json = json.with("at", text.at().toString()).with("body", text.body());
    json = text.withdrawn() ? json.with("withdrawn", true) : json;
    if (!text.reactions().isEmpty()) {
      var reactions = Json.obj();
      for (var one : new java.util.TreeMap<>(text.reactions()).entrySet()) {
        reactions = reactions.with(one.getKey(), one.getValue());
      }
      json = json.with("reactions", reactions);
    }
    return text.files().isEmpty()
        ? json
        : json.with("files", Json.arr(text.files().stream().map(f -> Json.obj().with("id", f.id()).with("name", f.name()).with("type", f.type()).with("size", f.size())).toList()));
  }

  private static Json.Obj obj(List<Datum> data, Json.Obj start) {
    var json = start;
    for (var datum : data) {
      json = datum.value().isPresent() ? json.with(datum.name(), datum.value().get()) : json;
    }
    return json;
  }
}
