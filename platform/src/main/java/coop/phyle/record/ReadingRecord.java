package coop.phyle.record;

import coop.phyle.kernel.merkle.ConsistencyProof;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.Proofs;
import coop.phyle.kernel.merkle.SignedHead;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record for pages, API and export, each call in a short transaction of its own: a slow reader holds nothing open. */
@Component
@Transactional(readOnly = true)
class ReadingRecord {
  private static final int LINES = 30;
  private final Acts acts;
  private final Heads heads;
  private final Leaves leaves;
  private final Logs logs;

  ReadingRecord(Acts acts, Heads heads, Leaves leaves, Logs logs) {
    this.acts = acts;
    this.heads = heads;
    this.leaves = leaves;
    this.logs = logs;
  }

  /** The acts before a position, newest first; without one, the newest. */
  public RecordPage page(CoopId coop, OptionalLong before) {
    var head = heads.latest(coop);
    var size = head.map(h -> h.head().size()).orElse(0L);
    var to = Math.clamp(before.orElse(size), Math.min(1, size), size);
    var from = Math.max(0, to - LINES);
    var lines = acts(coop, from, to).reversed().stream().map(ActWords::line).toList();
    var newer = to < size ? OptionalLong.of(Math.min(size, to + LINES)) : OptionalLong.empty();
    var older = from > 0 ? OptionalLong.of(from) : OptionalLong.empty();
    return new RecordPage(lines, acts.countWaiting(coop), head, logs.key(coop), newer, older);
  }

  public Optional<ProvenAct> act(CoopId coop, long position) {
    var head = heads.latest(coop).filter(h -> position < h.head().size());
    return head.flatMap(h -> acts(coop, position, position + 1).stream().findFirst().map(sealed -> proven(coop, sealed, h)));
  }

  /** Sealed acts from one position up to, not including, another. */
  public List<Acts.Sealed> acts(CoopId coop, long from, long to) {
    try (var sealed = acts.sealed(coop, from, to)) {
      return sealed.toList();
    }
  }

  /** Acts from a position on, before another: the first, and as many more as stay within a number of bytes. */
  public List<Acts.Sealed> batch(CoopId coop, long from, long to, long bytes) {
    return acts.batch(coop, from, to, bytes);
  }

  /** Hashes of acts as they were sealed. */
  public List<Hash> hashes(CoopId coop, long from, long to) {
    return leaves.hashes(coop, from, to);
  }

  public Optional<LogKey> key(CoopId coop) {
    return logs.key(coop);
  }

  public Optional<SignedHead> latest(CoopId coop) {
    return heads.latest(coop);
  }

  /** Heads after a number, oldest first. */
  public List<SignedHead> heads(CoopId coop, long after, int most) {
    return heads.after(coop, after, most);
  }

  /** That the log of one size began with that of another; empty when there are no such sizes. */
  public Optional<ConsistencyProof> consistency(CoopId coop, long from, long to) {
    return heads
        .latest(coop)
        .filter(h -> from >= 1 && from <= to && to <= h.head().size())
        .map(h -> new Proofs(leaves.nodes(coop)).consistency(from, to));
  }

  private ProvenAct proven(CoopId coop, Acts.Sealed sealed, SignedHead head) {
    var proof = new Proofs(leaves.nodes(coop)).inclusion(sealed.position(), head.head().size());
    return new ProvenAct(ActWords.line(sealed), sealed.act().leaf(), sealed.act().hash(), sealed.head(), proof, head);
  }
}
