package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Head;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.SignedHead;
import java.time.Instant;
import java.util.UUID;

/**
 * The export's own lines (docs/record-format.md): a header, then acts as they were hashed, and each head after the last act it covers. Every line has one spelling only;
 * any other is refused, so that no byte is without meaning.
 */
public final class Export {
  private static final String FORMAT = "phyle-record";
  private static final String HEAD = "{\"head\":";

  /** What the export says it holds: the last head's size and root. */
  record Header(UUID coop, LogKey key, long size, Hash root) {
    String line() {
      return header(coop, key, size, root);
    }
  }

  private Export() {}

  /** The first line, without its end. */
  public static String header(UUID coop, LogKey key, long size, Hash root) {
    return Json.obj()
        .with(FORMAT, 1)
        .with("coop", coop.toString())
        .with("key", key.hex())
        .with("size", size)
        .with("root", root.hex())
        .toString();
  }

  /** A head's line, without its end. */
  public static String head(SignedHead signed) {
    return Json.obj().with("head", headBody(signed)).toString();
  }

  /** A head as the API and the export show it; the co-op is known from around it. */
  public static Json.Obj headBody(SignedHead signed) {
    var head = signed.head();
    return Json.obj()
        .with("number", head.number())
        .with("size", head.size())
        .with("root", head.root().hex())
        .with("at", head.at().toString())
        .with("previous", head.previous().hex())
        .with("signature", signed.signature());
  }

  static Header readHeader(String line) {
    var json = Json.parseObject(line);
    if (json.whole(FORMAT) != 1) {
      throw new InvalidJson(FORMAT, "must be 1");
    }
    var header = new Header(json.as("coop", UUID::fromString), json.as("key", LogKey::new), json.whole("size"), json.as("root", Hash::new));
    oneSpelling(header.line(), line, "line 1");
    return header;
  }

  static boolean isHead(String line) {
    return line.startsWith(HEAD);
  }

  static SignedHead readHead(UUID coop, String line, String where) {
    var json = Json.parseObject(line).object("head");
    var head =
        new Head(
            coop,
            json.whole("number"),
            json.whole("size"),
            json.as("root", Hash::new),
            Instant.parse(json.text("at")),
            json.as("previous", Hash::new));
    var signed = json.as("signature", s -> new SignedHead(head, s));
    oneSpelling(head(signed), line, where);
    return signed;
  }

  private static void oneSpelling(String expected, String found, String where) {
    Differs.unlessEqual(expected, found, where);
  }
}
