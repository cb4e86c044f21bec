package coop.phyle.kernel.tally.transfer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The papers credited to each candidate, in piles of one value. Only a pile that moves is read on. */
final class Piles {
  private record Pile(int top, int bottom) {}

  private final Papers papers;
  private final boolean[] hopeful;
  private final List<SortedMap<Long, Pile>> held = new ArrayList<>();
  private final BigInteger[] first;

  Piles(Opening opening) {
    papers = opening.papers();
    hopeful = opening.field().hopeful();
    var candidates = papers.candidates();
    first = new BigInteger[candidates + 1];
    Arrays.fill(first, BigInteger.ZERO);
    for (var c = 0; c < candidates; c++) {
      held.add(new TreeMap<>());
    }
    for (var group = 0; group < opening.orders().parts().length; group++) {
      take(opening.first(), group * candidates, candidates, opening.value(group), first);
    }
  }

  /** First preferences. */
  BigInteger[] votes() {
    return Arrays.copyOf(first, hopeful.length);
  }

  /** Moves all papers of a candidate, each at a value made from its value; how many votes went to each candidate and, last, to nobody. */
  BigInteger[] move(int candidate, UnaryOperator<BigInteger> value) {
    var moved = new BigInteger[hopeful.length + 1];
    Arrays.fill(moved, BigInteger.ZERO);
    held.get(candidate).forEach((before, pile) -> {
      var after = value.apply(BigInteger.valueOf(before)).longValueExact();
      // Papers worth nothing any more stay where they are: they can change nothing.
      if (after > 0) {
        take(dealt(pile), 0, moved.length, after, moved);
      }
    });
    held.get(candidate).clear();
    return moved;
  }

  private Stacks dealt(Pile pile) {
    var stacks = papers.stacks(hopeful.length + 1);
    for (var paper = pile.top(); paper != Stacks.NONE; ) {
      var below = papers.below(paper);
      var next = papers.next(paper, hopeful);
      stacks.put(next == Papers.NOBODY ? hopeful.length : next, paper, papers.count(paper));
      paper = below;
    }
    return stacks;
  }

  /** Puts each of these stacks on the pile of its candidate and value; a stack after those of the candidates is for nobody. */
  private void take(Stacks stacks, int from, int number, long value, BigInteger[] votes) {
    for (var to = 0; to < number; to++) {
      if (stacks.isEmpty(from + to)) {
        continue;
      }
      votes[to] = votes[to].add(stacks.ballots(from + to).multiply(BigInteger.valueOf(value)));
      if (to < hopeful.length) {
        held.get(to).merge(value, new Pile(stacks.top(from + to), stacks.bottom(from + to)), this::join);
      }
    }
  }

  private Pile join(Pile under, Pile over) {
    papers.putUnder(over.bottom(), under.top());
    return new Pile(over.top(), under.bottom());
  }
}
