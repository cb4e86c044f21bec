package coop.phyle.kernel.tally.pattern;

import coop.phyle.kernel.tally.ClassId;
import java.util.Arrays;
import java.util.List;

/**
 * Takes ranked ballots in any order and keeps alike ones together: an open-addressing table over one pool of tokens. For one thread; boxes merge.
 *
 * <p>A slot of the table has half of the pattern's hash beside its place, from 1: looking for one of millions of patterns then costs one far
 * look into memory, not four for each pattern that is in the way. Once the table has outgrown the processor's caches patterns wait for one
 * another ({@link PatternQueue}).
 */
public final class RankingBox {
  /** Slots that the processor's caches hold. */
  private static final int NEAR = 1 << 15;

  private final int candidates;
  private final List<ClassId> classes;
  private final PatternQueue queue = new PatternQueue();
  private char[] tokens = new char[1 << 10];
  private int[] starts = new int[1 << 7];
  private char[] classOf = new char[1 << 7];
  private long[] counts = new long[1 << 7];
  private long[] table = new long[1 << 8];
  private int size;

  /** A box for this many candidates and these classes of voters (none: one class, numbered 0). */
  public RankingBox(int candidates, List<ClassId> classes) {
    if (candidates < 0 || candidates > Rankings.MOST_CANDIDATES) {
      throw new IllegalArgumentException("from 0 to " + Rankings.MOST_CANDIDATES + " candidates, not " + candidates);
    }
    this.candidates = candidates;
    this.classes = List.copyOf(classes);
  }

  /**
   * Adds ballots with the first {@code length} of these tokens; past 2^63 − 1 alike ones an {@link ArithmeticException} is thrown, here or
   * where the box is sealed.
   */
  public void add(int classIndex, char[] pattern, int length, long count) {
    check(classIndex, pattern, length, count);
    if (count > 0) {
      var hash = hash(classIndex, pattern, length);
      if (table.length <= NEAR) {
        put(classIndex, pattern, 0, length, count, hash);
      } else if (queue.add(classIndex, pattern, length, count, hash)) {
        putWaiting();
      }
    }
  }

  /** Adds everything of another box or election with the same candidates and classes. */
  public void addAll(Rankings other) {
    var pattern = new char[0];
    for (var i = 0; i < other.size(); i++) {
      var length = other.end(i) - other.start(i);
      if (pattern.length < length) {
        pattern = new char[length];
      }
      for (var j = 0; j < length; j++) {
        pattern[j] = other.token(other.start(i) + j);
      }
      add(other.classOf(i), pattern, length, other.count(i));
    }
  }

  /** What is in the box; the box must not be used afterwards. */
  public Rankings sealed() {
    putWaiting();
    return new Rankings(
        candidates, classes, tokens, Arrays.copyOf(starts, size + 1), Arrays.copyOf(classOf, size), Arrays.copyOf(counts, size));
  }

  private void check(int classIndex, char[] pattern, int length, long count) {
    if (count < 0 || classIndex < 0 || classIndex >= Math.max(1, classes.size())) {
      throw new IllegalArgumentException("a count of at least 0 and a class of the box, not " + count + " and " + classIndex);
    }
    for (var i = 0; i < length; i++) {
      if (pattern[i] != Rankings.SKIP && (Rankings.candidate(pattern[i]) >= candidates || (i == 0 && Rankings.tied(pattern[i])))) {
        throw new IllegalArgumentException("no such token: " + (int) pattern[i]);
      }
    }
  }

  private void putWaiting() {
    queue.empty(this::slotAt, this::lookAt, this::put);
  }

  private long slotAt(long hash) {
    return table[(int) hash & table.length - 1];
  }

  /** What is compared of the pattern a slot leads to. */
  private long lookAt(long slot) {
    var place = (int) slot - 1;
    return tokens[Math.min(starts[place], tokens.length - 1)] + counts[place] + classOf[place];
  }

  private void put(int classIndex, char[] pattern, int from, int to, long count, long hash) {
    var slot = slot(classIndex, pattern, from, to, hash);
    if (table[slot] != 0) {
      var found = (int) table[slot] - 1;
      counts[found] = Math.addExact(counts[found], count);
    } else {
      append(classIndex, pattern, from, to, count);
      table[slot] = hash << Integer.SIZE | size;
      if (size * 2L > table.length) {
        rehash();
      }
    }
  }

  /** A hash of 32 bits. */
  private static long hash(int classIndex, char[] pattern, int length) {
    var hash = 0x9E3779B97F4A7C15L * (classIndex + 1);
    for (var i = 0; i < length; i++) {
      hash = (hash ^ pattern[i]) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    return hash * 0xD6E8FEB86659FD93L >>> Integer.SIZE;
  }

  private int slot(int classIndex, char[] pattern, int from, int to, long hash) {
    var mask = table.length - 1;
    for (var slot = (int) hash & mask; ; slot = slot + 1 & mask) {
      var entry = table[slot];
      if (entry == 0 || (entry >>> Integer.SIZE == hash && isAt((int) entry - 1, classIndex, pattern, from, to))) {
        return slot;
      }
    }
  }

  private boolean isAt(int place, int classIndex, char[] pattern, int from, int to) {
    return classOf[place] == classIndex && Arrays.equals(tokens, starts[place], starts[place + 1], pattern, from, to);
  }

  private void append(int classIndex, char[] pattern, int from, int to, long count) {
    var start = starts[size];
    var length = to - from;
    tokens = roomy(tokens, Math.addExact(start, length));
    System.arraycopy(pattern, from, tokens, start, length);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      classOf = Arrays.copyOf(classOf, starts.length);
      counts = Arrays.copyOf(counts, starts.length);
    }
    classOf[size] = (char) classIndex;
    counts[size] = count;
    starts[size + 1] = start + length;
    size++;
  }

  private void rehash() {
    var old = table;
    table = new long[old.length * 2];
    var mask = table.length - 1;
    for (var entry : old) {
      if (entry != 0) {
        var slot = (int) (entry >>> Integer.SIZE) & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = entry;
      }
    }
  }

  private static char[] roomy(char[] pool, int needed) {
    return needed <= pool.length ? pool : Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, pool.length * 2L)));
  }
}
