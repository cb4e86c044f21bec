package coop.phyle.record;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.SignedHead;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The record for programs: heads to compare, acts to hash, proofs to check. */
@RestController
@RequestMapping("/api/v1/c/{coop}/record")
class RecordApi {
  /** A signed head; the text that was signed is in docs/record-format.md. */
  record HeadJson(long number, long size, String root, Instant at, String previous, String signature) {
    static HeadJson of(SignedHead signed) {
      var head = signed.head();
      return new HeadJson(head.number(), head.size(), head.root().hex(), head.at(), head.previous().hex(), signed.signature());
    }
  }

  record HeadsJson(String coop, String key, List<HeadJson> heads) {}

  /** An act; {@code leaf} is the text whose UTF-8 bytes are hashed. */
  record ActJson(long position, long head, String leaf) {}

  record ActsJson(long size, List<ActJson> acts) {}

  record ProofJson(long position, long size, String leaf, String leafHash, List<String> path, String root) {}

  record GrowthJson(long from, long to, List<String> path) {}

  private static final int MOST = 500;
  private final ReadingRecord reading;

  RecordApi(ReadingRecord reading) {
    this.reading = reading;
  }

  @May(Who.EVERYONE)
  @GetMapping("/heads")
  HeadsJson heads(Coop coop, @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    var key = reading.key(coop.id()).orElseThrow(RecordApi::none);
    var heads = reading.heads(coop.id(), after, Math.clamp(limit, 1, MOST)).stream().map(HeadJson::of).toList();
    return new HeadsJson(coop.id().toString(), key.hex(), heads);
  }

  @May(Who.EVERYONE)
  @GetMapping("/acts")
  ActsJson acts(Coop coop, @RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "100") int limit) {
    var size = reading.latest(coop.id()).map(h -> h.head().size()).orElse(0L);
    var start = Math.clamp(from, 0, size);
    var acts = reading.acts(coop.id(), start, Math.min(size, start + Math.clamp(limit, 1, MOST)));
    return new ActsJson(size, acts.stream().map(a -> new ActJson(a.position(), a.head(), a.act().leaf())).toList());
  }

  @May(Who.EVERYONE)
  @GetMapping("/acts/{position}")
  ProofJson act(Coop coop, @PathVariable long position) {
    var act = reading.act(coop.id(), position).orElseThrow(RecordApi::none);
    var proof = act.proof();
    return new ProofJson(position, proof.size(), act.leaf(), act.leafHash().hex(), hex(proof.path()), act.head().head().root().hex());
  }

  @May(Who.EVERYONE)
  @GetMapping("/consistency")
  GrowthJson consistency(Coop coop, @RequestParam long from, @RequestParam long to) {
    return new GrowthJson(from, to, hex(reading.consistency(coop.id(), from, to).orElseThrow(RecordApi::none).path()));
  }

  private static List<String> hex(List<Hash> path) {
    return path.stream().map(Hash::hex).toList();
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
