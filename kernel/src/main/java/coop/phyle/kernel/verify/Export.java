package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Head;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.SignedHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The export's own lines (docs/record-format.md): a header, then block by block the hashes of its acts, the acts as they were hashed, and the head over them. Every line has one spelling only;
 * any other is refused, so that no byte is without meaning.
 */
public final class Export {
  private static final String FORMAT = "phyle-record";
  private static final String HEAD = "{\"head\":";
  private static final String LEAVES = "{\"leaves\":";

  /** What is written; the older form, without the hashes of acts, is still read. */
  static final int VERSION = 2;

  /** What the export says it holds: the last head's size and root. */
  record Header(long version, UUID coop, LogKey key, long size, Hash root) {
    String line() {
      return header(version, coop, key, size, root);
    }

    /** Whether each block begins with the hashes of its acts. */
    boolean namesLeaves() {
      return version >= VERSION;
    }
  }

  private Export() {}

  /** The first line, without its end. */
  public static String header(UUID coop, LogKey key, long size, Hash root) {
    return header(VERSION, coop, key, size, root);
  }

  static String header(long version, UUID coop, LogKey key, long size, Hash root) {
    return Json.obj()
        .with(FORMAT, version)
        .with("coop", coop.toString())
        .with("key", key.hex())
        .with("size", size)
        .with("root", root.hex())
        .toString();
  }

  /** The line before a block's acts, without its end: their hashes as they were sealed. */
  public static String leaves(List<Hash> hashes) {
    return Json.obj().with("leaves", Json.texts(hashes.stream().map(Hash::hex).toList())).toString();
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
    var version = json.whole(FORMAT);
    if (version < 1 || version > VERSION) {
      throw new InvalidJson(FORMAT, "must be 1 to " + VERSION);
    }
    var header = new Header(version, json.as("coop", UUID::fromString), json.as("key", LogKey::new), json.whole("size"), json.as("root", Hash::new));
    oneSpelling(header.line(), line, "line 1");
    return header;
  }

  static boolean isHead(byte[] line) {
    return begins(line, HEAD);
  }

  static boolean isLeaves(byte[] line) {
    return begins(line, LEAVES);
  }

  private static boolean begins(byte[] line, String with) {
    return line.length >= with.length() && new String(line, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
  }

  static List<Hash> readLeaves(String line, String where) {
    var hashes = Json.parseObject(line).texts("leaves").stream().map(Hash::new).toList();
    oneSpelling(leaves(hashes), line, where);
    return hashes;
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
