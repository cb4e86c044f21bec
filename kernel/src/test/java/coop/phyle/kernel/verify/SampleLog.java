package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Head;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes an export as a server would: acts, heads with true signatures. It may lie about what happened; the verifier must notice. */
final class SampleLog {
  /** Changes an act before it is signed. */
  interface Twist {
    Json.Obj of(String kind, Json.Obj body);
  }

  final UUID coop = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private final KeyPair pair = LogKey.pair();
  private final LogKey key = LogKey.of(pair.getPublic());
  private final MerkleTree tree = new MerkleTree();
  private final List<String> lines = new ArrayList<>();
  private final List<Hash> block = new ArrayList<>();
  private final Twist twist;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Hash previous = Hash.ZERO;
  private long heads;

  SampleLog(Twist twist) {
    this.twist = twist;
    note("log-opened", Json.obj().with("coop", coop.toString()).with("key", key.hex()));
  }

  Instant now() {
    return now;
  }

  LogKey key() {
    return key;
  }

  Hash root() {
    return tree.root();
  }

  SampleLog note(String kind, Json.Obj body) {
    now = now.plusSeconds(60);
    var leaf = Json.obj().with("kind", kind).with("at", now.toString()).with("body", twist.of(kind, body)).toString();
    tree.add(Hash.leaf(leaf));
    block.add(Hash.leaf(leaf));
    lines.add(leaf);
    return this;
  }

  SampleLog seal() {
    var head = new Head(coop, ++heads, tree.size(), tree.root(), now, previous);
    previous = head.hash();
    lines.add(lines.size() - block.size(), Export.leaves(block));
    block.clear();
    lines.add(Export.head(head.signedBy(pair.getPrivate())));
    return this;
  }

  List<String> lines() {
    var all = new ArrayList<String>();
    all.add(Export.header(coop, key, tree.size(), tree.root()));
    all.addAll(lines);
    return all;
  }

  byte[] export() {
    return bytes(lines());
  }

  /** As it was written before exports named the hashes of acts. */
  List<String> olderLines() {
    var all = new ArrayList<String>();
    all.add(Export.header(1, coop, key, tree.size(), tree.root()));
    lines.stream().filter(line -> !line.startsWith("{\"leaves\":")).forEach(all::add);
    return all;
  }

  static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
