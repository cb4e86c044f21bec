package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Contest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Who is still hopeful, who is elected, and who may be either. */
final class Field {
  private final Seats seats;
  private final int filled;
  private final boolean[] hopeful;
  private final boolean[] inPlay;
  private final List<Integer> elected = new ArrayList<>();

  Field(Contest contest, SortedSet<Integer> sitting) {
    seats = new Seats(contest, sitting);
    filled = seats.filled();
    hopeful = new boolean[contest.slate().size()];
    for (var c = 0; c < hopeful.length; c++) {
      hopeful[c] = contest.slate().stands(c);
    }
    inPlay = hopeful.clone();
  }

  Seats seats() {
    return seats;
  }

  /** By candidate: neither elected nor excluded. Changes as they are. */
  boolean[] hopeful() {
    return hopeful;
  }

  /** By candidate: not excluded. */
  boolean[] inPlay() {
    return inPlay;
  }

  /** In order of election. */
  List<Integer> elected() {
    return Collections.unmodifiableList(elected);
  }

  int vacancies() {
    return filled - elected.size();
  }

  List<Integer> hopefuls() {
    return IntStream.range(0, hopeful.length).filter(c -> hopeful[c]).boxed().toList();
  }

  /** Whether a seat is left for each hopeful candidate. */
  boolean everyoneFits() {
    return hopefuls().size() <= vacancies();
  }

  /** Hopeful candidates whose election would break a bound. */
  List<Integer> doomed() {
    return hopefuls().stream().filter(c -> !seats.canElect(c)).toList();
  }

  /** Hopeful candidates whom a bound does not guard. */
  List<Integer> unguarded() {
    return hopefuls().stream().filter(seats::canExclude).toList();
  }

  void elect(int candidate) {
    hopeful[candidate] = false;
    elected.add(candidate);
    seats.elect(candidate);
  }

  void exclude(int candidate) {
    hopeful[candidate] = false;
    inPlay[candidate] = false;
    seats.exclude(candidate);
  }

  /** Elects who has the quota and may be, most votes first; equals whose order makes no difference by number, else as settled. */
  List<Integer> electReaching(BigInteger quota, BigInteger[] votes, UnaryOperator<List<Integer>> settle) {
    var before = elected.size();
    var reaching = byVotes(votes).stream().filter(c -> votes[c].compareTo(quota) >= 0).toList();
    for (var at = 0; at < reaching.size(); ) {
      var equal = equals(reaching.subList(at, reaching.size()), votes);
      (equal.size() == 1 || seats.canElectAll(equal) ? equal : settle.apply(equal)).stream().filter(seats::canElect).forEach(this::elect);
      at += equal.size();
    }
    return List.copyOf(elected.subList(before, elected.size()));
  }

  /** Elects everyone who is left, most votes first. */
  List<Integer> electAll(BigInteger[] votes) {
    var rest = byVotes(votes);
    rest.forEach(this::elect);
    return rest;
  }

  private List<Integer> byVotes(BigInteger[] votes) {
    return hopefuls().stream().sorted(Comparator.comparing((Integer c) -> votes[c]).reversed()).toList();
  }

  private static List<Integer> equals(List<Integer> sorted, BigInteger[] votes) {
    return sorted.stream().takeWhile(c -> votes[c].equals(votes[sorted.getFirst()])).toList();
  }
}
