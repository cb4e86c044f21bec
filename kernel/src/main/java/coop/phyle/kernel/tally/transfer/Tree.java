package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.pattern.WideSums;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Ballots by what Meek's method sees of them: the elected candidates they name down to the first hopeful one. A node is such a beginning;
 * ballots that begin alike pass through the same node, so that an iteration reads some nodes instead of millions of ballots. When a
 * candidate is elected or excluded, only the papers that stop there are read on.
 */
final class Tree {
  /** Nine places. */
  static final long ONE = 1_000_000_000L;

  private static final int NONE = Stacks.NONE;

  private final Papers papers;
  private final Field field;
  private final WideSums sums;
  /** By candidate, the newest of their nodes; each leads to the one before. */
  private final int[] newest;
  /** By candidate, where they were last looked for below which node, and found: papers of one node are read one after the other. */
  private final int[] lastFrom;
  private final int[] lastFound;
  private int[] table = new int[256];
  private int[] parent = new int[64];
  private int[] candidate = new int[64];
  private int[] older = new int[64];
  private int[] top = new int[64];
  private long[] through = new long[64];
  private long[] weight = new long[64];
  private int size;

  Tree(Opening opening) {
    papers = opening.papers();
    field = opening.field();
    sums = new WideSums(papers.candidates());
    newest = new int[papers.candidates()];
    Arrays.fill(newest, NONE);
    lastFrom = newest.clone();
    lastFound = newest.clone();
    for (var group = 0; group < opening.orders().parts().length; group++) {
      var root = root(opening.value(group));
      for (var c = 0; c < papers.candidates(); c++) {
        for (var paper = opening.first().top(group * papers.candidates() + c); paper != NONE; ) {
          var below = papers.below(paper);
          stop(paper, child(root, c, papers.count(paper)));
          paper = below;
        }
      }
    }
  }

  /** Gives each candidate their votes: each keeps, of what reaches them, the part that is their factor, rounded up at nine places. */
  void share(long[] factors, BigInteger[] votes) {
    sums.clear();
    for (var node = 0; node < size; node++) {
      if (candidate[node] != NONE) {
        var reaching = weight[parent[node]];
        var kept = Math.min(reaching, product(reaching, factors[candidate[node]]));
        weight[node] = reaching - kept;
        sums.add(candidate[node], through[node], kept);
      }
    }
    for (var c = 0; c < votes.length; c++) {
      votes[c] = sums.total(c);
    }
  }

  /** Reads on the papers that stop at someone who is hopeful no more. */
  void release(int settled) {
    for (var node = newest[settled]; node != NONE; node = older[node]) {
      var from = field.inPlay()[settled] ? node : parent[node];
      for (var paper = top[node]; paper != NONE; ) {
        var below = papers.below(paper);
        walk(paper, from);
        paper = below;
      }
      top[node] = NONE;
    }
  }

  /** weight · factor, rounded up; a factor is at most ONE, so neither part overflows. */
  private static long product(long weight, long factor) {
    return factor == ONE ? weight : weight / ONE * factor + Math.ceilDiv(weight % ONE * factor, ONE);
  }

  private void walk(int paper, int from) {
    var node = from;
    for (var next = papers.next(paper, field.inPlay()); next != Papers.NOBODY; next = papers.next(paper, field.inPlay())) {
      if (field.hopeful()[next]) {
        stop(paper, child(node, next, papers.count(paper)));
        return;
      }
      if (!passes(node, next)) {
        node = child(node, next, papers.count(paper));
      }
    }
  }

  private void stop(int paper, int node) {
    papers.putUnder(paper, top[node]);
    top[node] = paper;
  }

  /** Whether the candidate was named before. */
  private boolean passes(int from, int named) {
    for (var node = from; node != NONE; node = parent[node]) {
      if (candidate[node] == named) {
        return true;
      }
    }
    return false;
  }

  private int root(long value) {
    var root = grow(NONE, NONE, 0);
    weight[root] = value;
    return root;
  }

  /** The node after this one for that candidate, with so many ballots more. A node that is full gets a twin. */
  private int child(int from, int next, long count) {
    if (lastFrom[next] != from) {
      lastFrom[next] = from;
      lastFound[next] = table[slot(from, next)] - 1;
    }
    var found = lastFound[next];
    if (found == NONE || through[found] > Long.MAX_VALUE - count) {
      lastFound[next] = added(from, next, count);
    } else {
      through[found] += count;
    }
    return lastFound[next];
  }

  private int added(int from, int next, long count) {
    var node = grow(from, next, count);
    older[node] = newest[next];
    newest[next] = node;
    table[slot(from, next)] = node + 1;
    if (size * 2 > table.length) {
      table = new int[table.length * 2];
      for (var i = 0; i < size; i++) {
        table[slot(parent[i], candidate[i])] = i + 1;
      }
    }
    return node;
  }

  private int slot(int from, int next) {
    var hash = (from * 0x9E3779B97F4A7C15L ^ next) * 0xD6E8FEB86659FD93L;
    var mask = table.length - 1;
    for (var slot = (int) (hash >>> 40) & mask; ; slot = slot + 1 & mask) {
      var found = table[slot] - 1;
      if (found == NONE || (parent[found] == from && candidate[found] == next)) {
        return slot;
      }
    }
  }

  private int grow(int from, int next, long count) {
    if (size == parent.length) {
      var roomy = size * 2;
      parent = Arrays.copyOf(parent, roomy);
      candidate = Arrays.copyOf(candidate, roomy);
      older = Arrays.copyOf(older, roomy);
      top = Arrays.copyOf(top, roomy);
      through = Arrays.copyOf(through, roomy);
      weight = Arrays.copyOf(weight, roomy);
    }
    parent[size] = from;
    candidate[size] = next;
    top[size] = NONE;
    through[size] = count;
    return size++;
  }
}
