package coop.phyle.kernel.tally.pattern;

import coop.phyle.kernel.tally.ClassId;
import java.math.BigInteger;
import java.util.List;

/**
 * Ranked ballots, alike ones together. A pattern is a row of tokens in order of preference: a candidate (counted from 0), the same with
 * {@link #TIED} when it shares the rank of the one before, or {@link #SKIP} for a rank left empty. It may be empty (a blank ballot) and may
 * name a candidate twice: what that means is for the rule to say.
 *
 * <p>Kept in flat arrays, not in objects: millions of patterns fit, and a count walks them in order. Which order that is depends on how
 * they were read, so no result may depend on it. Made by {@link RankingBox}.
 */
public final class Rankings {
  /** Set on a candidate that shares the rank of the candidate before. */
  public static final char TIED = 0x8000;

  /** A rank without a candidate. */
  public static final char SKIP = 0x7FFF;

  /** Candidates there can be. */
  public static final int MOST_CANDIDATES = 10_000;

  private final int candidates;
  private final List<ClassId> classes;
  private final char[] tokens;
  private final int[] starts;
  private final char[] classOf;
  private final long[] counts;
  private final BigInteger ballots;

  Rankings(int candidates, List<ClassId> classes, char[] tokens, int[] starts, char[] classOf, long[] counts) {
    this.candidates = candidates;
    this.classes = List.copyOf(classes);
    this.tokens = tokens;
    this.starts = starts;
    this.classOf = classOf;
    this.counts = counts;
    var sum = new WideSums(1);
    for (var i = 0; i < size(); i++) {
      sum.add(0, counts[i]);
    }
    this.ballots = sum.total(0);
  }

  public int candidates() {
    return candidates;
  }

  /** Classes of voters, empty where the ballots tell none: then every pattern has class 0. */
  public List<ClassId> classes() {
    return classes;
  }

  /** Number of different (class, pattern). */
  public int size() {
    return starts.length - 1;
  }

  /** Ballots in all. */
  public BigInteger ballots() {
    return ballots;
  }

  /** Ballots like this one. */
  public long count(int pattern) {
    return counts[pattern];
  }

  /** Place of its voters' class in {@link #classes()}. */
  public int classOf(int pattern) {
    return classOf[pattern];
  }

  /** Place of the pattern's first token. */
  public int start(int pattern) {
    return starts[pattern];
  }

  /** Place after the pattern's last token. */
  public int end(int pattern) {
    return starts[pattern + 1];
  }

  public char token(int place) {
    return tokens[place];
  }

  /** The candidate in a token that is not {@link #SKIP}. */
  public static int candidate(char token) {
    return token & ~TIED & 0xFFFF;
  }

  public static boolean tied(char token) {
    return (token & TIED) != 0;
  }
}
