package coop.phyle.record;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Head;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.merkle.Node;
import coop.phyle.kernel.merkle.SignedHead;
import coop.phyle.shell.CoopId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what waits in one co-op: positions in the order of writing, tree, signed head, all in one transaction under the co-op's sealing lock. An interrupted seal leaves
 * the acts waiting, a second sealer finds the work done.
 *
 * <p>An act becomes visible when its transaction commits, perhaps after acts written later were sealed; it then gets a later position. Acts for which that would matter
 * hold the order lock ({@link Record#inOrder}).
 */
@Component
class Sealing {
  static final int BLOCK = 1000;
  private final Acts acts;
  private final Heads heads;
  private final Leaves leaves;
  private final Logs logs;
  private final Clock clock;

  Sealing(Acts acts, Heads heads, Leaves leaves, Logs logs, Clock clock) {
    this.acts = acts;
    this.heads = heads;
    this.leaves = leaves;
    this.logs = logs;
    this.clock = clock;
  }

  /** Seals one block and says how many acts it held; fewer than {@link #BLOCK} means nothing waits any more. */
  @Transactional
  public int block(CoopId coop) {
    heads.lock(coop);
    var waiting = acts.waiting(coop, BLOCK);
    if (waiting.isEmpty()) {
      return 0;
    }
    var latest = heads.latest(coop);
    var size = latest.map(h -> h.head().size()).orElse(0L);
    var number = latest.map(h -> h.head().number()).orElse(0L) + 1;
    var tree = MerkleTree.resumed(size, leaves.nodes(coop));
    leaves.place(coop, size, waiting.stream().map(Acts.Waiting::noted).toList(), number);
    leaves.add(coop, grown(tree, waiting));
    var previous = latest.map(SignedHead::head).map(Head::hash).orElse(Hash.ZERO);
    var head = new Head(coop.value(), number, tree.size(), tree.root(), clock.instant().truncatedTo(ChronoUnit.MILLIS), previous);
    heads.add(head.signedBy(logs.signingKey(coop)));
    return waiting.size();
  }

  private static List<Node> grown(MerkleTree tree, List<Acts.Waiting> waiting) {
    var nodes = new ArrayList<Node>();
    waiting.forEach(w -> nodes.addAll(tree.add(w.act().hash())));
    return nodes;
  }
}
