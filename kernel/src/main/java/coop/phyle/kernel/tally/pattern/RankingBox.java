package coop.phyle.kernel.tally.pattern;

import coop.phyle.kernel.tally.ClassId;
import java.util.Arrays;
import java.util.List;

/** Takes ranked ballots in any order and keeps alike ones together: an open-addressing table over one pool of tokens. For one thread; boxes merge. */
public final class RankingBox {
  private final int candidates;
  private final List<ClassId> classes;
  private char[] tokens = new char[1 << 10];
  private int[] starts = new int[1 << 7];
  private char[] classOf = new char[1 << 7];
  private long[] counts = new long[1 << 7];
  private int[] table = new int[1 << 8];
  private int size;

  /** A box for this many candidates and these classes of voters (none: one class, numbered 0). */
  public RankingBox(int candidates, List<ClassId> classes) {
    if (candidates < 0 || candidates > Rankings.MOST_CANDIDATES) {
      throw new IllegalArgumentException("from 0 to " + Rankings.MOST_CANDIDATES + " candidates, not " + candidates);
    }
    this.candidates = candidates;
    this.classes = List.copyOf(classes);
  }

  /** Adds ballots with the first {@code length} of these tokens; throws {@link ArithmeticException} past 2^63 − 1 alike ones. */
  public void add(int classIndex, char[] pattern, int length, long count) {
    check(classIndex, pattern, length, count);
    var slot = slot(classIndex, pattern, 0, length);
    if (table[slot] != 0) {
      var found = table[slot] - 1;
      counts[found] = Math.addExact(counts[found], count);
    } else if (count > 0) {
      append(slot, classIndex, pattern, length, count);
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

  private int slot(int classIndex, char[] pattern, int from, int length) {
    var hash = 0x9E3779B97F4A7C15L * (classIndex + 1);
    for (var i = 0; i < length; i++) {
      hash = (hash ^ pattern[from + i]) * 0xD6E8FEB86659FD93L;
    }
    hash ^= hash >>> 32;
    var mask = table.length - 1;
    for (var slot = (int) (hash ^ hash >>> 15) & mask; ; slot = slot + 1 & mask) {
      var found = table[slot] - 1;
      if (found < 0 || (classOf[found] == classIndex
          && Arrays.equals(tokens, starts[found], starts[found + 1], pattern, from, from + length))) {
        return slot;
      }
    }
  }

  private void append(int slot, int classIndex, char[] pattern, int length, long count) {
    var start = starts[size];
    tokens = roomy(tokens, Math.addExact(start, length));
    System.arraycopy(pattern, 0, tokens, start, length);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      classOf = Arrays.copyOf(classOf, starts.length);
      counts = Arrays.copyOf(counts, starts.length);
    }
    classOf[size] = (char) classIndex;
    counts[size] = count;
    starts[size + 1] = start + length;
    table[slot] = ++size;
    if (size * 2 > table.length) {
      rehash();
    }
  }

  private void rehash() {
    table = new int[table.length * 2];
    for (var i = 0; i < size; i++) {
      table[slot(classOf[i], tokens, starts[i], starts[i + 1] - starts[i])] = i + 1;
    }
  }

  private static char[] roomy(char[] pool, int needed) {
    return needed <= pool.length ? pool : Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, pool.length * 2L)));
  }
}
