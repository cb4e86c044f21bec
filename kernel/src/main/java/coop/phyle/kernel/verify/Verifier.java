package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.SignedHead;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks one export from its first byte to its last. Keeps one line in memory, and of the history what later acts refer to: rule books, members, open decisions,
 * numbers of entries.
 */
public final class Verifier {
  private static final Set<String> PARTS = Set.of("kind", "at", "body");
  private final Lines lines;
  private final Pins pins;
  private final SortedMap<String, Long> acts = new TreeMap<>();
  private Optional<LogCheck> log = Optional.empty();
  private Optional<LogKey> key = Optional.empty();
  private Optional<History> history = Optional.empty();
  private OptionalLong position = OptionalLong.empty();
  private Optional<String> kind = Optional.empty();

  private Verifier(InputStream in, Pins pins) {
    this.lines = new Lines(in);
    this.pins = pins;
  }

  /** Reads to the end or to the first difference; does not close the stream. */
  public static Report verify(InputStream export, Pins pins) {
    return new Verifier(export, pins).report();
  }

  private Report report() {
    var finding = finding();
    Optional<SignedHead> last = log.flatMap(LogCheck::last);
    return new Report(finding, key, last, acts, history.map(History::notes).orElse(List.of()));
  }

  private Report.Finding finding() {
    try {
      var first = lines.next();
      if (first == null) {
        return new Report.Unusable("it is empty");
      }
      return check(Export.readHeader(Lines.text(first, "line 1")));
    } catch (Differs d) {
      return new Report.Disagrees(d.difference(position, position.isPresent() ? kind : Optional.empty()));
    } catch (InvalidJson | IllegalArgumentException e) {
      return new Report.Unusable("line 1 is not the header of a record's export (" + e.getMessage() + ")");
    } catch (IOException e) {
      return new Report.Unusable(String.valueOf(e.getMessage()));
    }
  }

  private Report.Finding check(Export.Header header) throws IOException {
    key = Optional.of(header.key());
    if (pins.openings().isPresent() && !pins.openings().get().coop().equals(header.coop())) {
      return new Report.Unusable("the opening file is of co-op " + pins.openings().get().coop() + ", the export of " + header.coop());
    }
    pins.key().ifPresent(pinned -> Differs.unlessEqual(pinned, header.key(), "the log's key"));
    var check = new LogCheck(header, pins.root());
    var told = new History(header, pins.openings());
    log = Optional.of(check);
    history = Optional.of(told);
    for (var line = lines.next(); line != null; line = lines.next()) {
      line(header, check, told, line);
      position = OptionalLong.empty();
    }
    check.end(header);
    told.end();
    return new Report.Agrees();
  }

  private void line(Export.Header header, LogCheck check, History told, byte[] bytes) {
    var where = "line " + lines.number();
    try {
      if (Export.isHead(bytes)) {
        check.head(Export.readHead(header.coop(), Lines.text(bytes, where), where), kind);
      } else if (Export.isLeaves(bytes)) {
        check.block(Export.readLeaves(Lines.text(bytes, where), where), where);
      } else {
        kind = Block.kind(bytes);
        position = OptionalLong.of(check.size());
        if (check.leaf(bytes, where)) {
          act(told, Lines.text(bytes, where), where);
        }
      }
    } catch (InvalidJson | IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new Differs(where, "a line as docs/record-format.md says", e.getMessage());
    }
  }

  private void act(History told, String text, String where) {
    var json = Json.parseObject(text);
    Differs.unlessEqual(PARTS, json.members().keySet(), where + ", parts of an act");
    Differs.unlessEqual(json.toString(), text, where);
    var named = json.text("kind");
    told.act(position.orElseThrow(), named, Instant.parse(json.text("at")), json.object("body"));
    acts.merge(named, 1L, Math::addExact);
  }
}
