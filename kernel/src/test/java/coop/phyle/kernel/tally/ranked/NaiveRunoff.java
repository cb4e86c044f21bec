package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.election.Contest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One instant runoff on a plain list of ballots in writing, every one read again in every round, everyone excluded alone. Slow and simple on purpose. */
final class NaiveRunoff {
  private final InstantRunoff rule;
  private final Contest contest;
  private final List<TreeMap<Integer, Integer>> rounds = new ArrayList<>();

  NaiveRunoff(InstantRunoff rule, Contest contest) {
    this.rule = rule;
    this.contest = contest;
  }

  /** Votes of those running, round by round. */
  List<TreeMap<Integer, Integer>> rounds() {
    return rounds;
  }

  /** The winner, or −1 where nobody has a vote. */
  int winner(List<String> ballots, Set<Integer> running) {
    var alive = new ArrayList<String>();
    var votes = new TreeMap<Integer, Integer>();
    running.forEach(c -> votes.put(c, 0));
    for (var ballot : ballots) {
      var choice = choice(ballot, running);
      if (choice >= 0) {
        alive.add(ballot);
        votes.merge(choice, 1, Integer::sum);
      }
    }
    rounds.add(votes);
    var most = Collections.max(votes.values());
    if (alive.isEmpty()) {
      return -1;
    }
    if (2 * most > alive.size()) {
      return votes.keySet().stream().filter(c -> votes.get(c).equals(most)).findFirst().orElseThrow();
    }
    var left = new TreeSet<>(running);
    left.remove(last(votes));
    return left.size() == 1 ? left.first() : winner(alive, left);
  }

  private int last(TreeMap<Integer, Integer> votes) {
    var tied = new TreeSet<>(votes.keySet());
    for (var round : rounds.reversed()) {
      var least = tied.stream().mapToInt(round::get).min().orElseThrow();
      tied.removeIf(c -> round.get(c) > least);
    }
    return contest.lot().order(contest.slate(), tied).getLast();
  }

  int choice(String ballot, Set<Integer> running) {
    var ranks = ranks(ballot);
    var named = new HashSet<Integer>();
    var skippedInARow = 0;
    for (var rank = 0; rank < Math.min(ranks.size(), rule.maxRankingsAllowed().orElse(99)); rank++) {
      var everybody = ranks.get(rank);
      if (everybody.isEmpty()) {
        skippedInARow++;
        continue;
      }
      if (skippedInARow > rule.maxSkippedRanksAllowed().orElse(99)) {
        return -1;
      }
      skippedInARow = 0;
      var standing = everybody.stream().filter(contest.slate()::stands).toList();
      for (var c : standing) {
        if (!named.add(c) && rule.exhaustOnDuplicateCandidate()) {
          return -1;
        }
      }
      var different = new TreeSet<>(standing);
      var still = different.stream().filter(running::contains).toList();
      var over = different.size() > 1;
      if (over && rule.overvoteRule() == OvervoteRule.EXHAUST_IMMEDIATELY
          || still.size() > 1 && rule.overvoteRule() == OvervoteRule.EXHAUST_IF_MULTIPLE_CONTINUING) {
        return -1;
      }
      if (still.size() == 1 && !(over && rule.overvoteRule() == OvervoteRule.ALWAYS_SKIP_TO_NEXT_RANK)) {
        return still.getFirst();
      }
    }
    return -1;
  }

  /** The candidates at each rank, empty for a rank left empty. */
  static List<List<Integer>> ranks(String ballot) {
    var ranks = new ArrayList<List<Integer>>();
    for (var part : ballot.replaceAll("(?<!=)(?=[A-Z-])", " ").strip().split(" ")) {
      if (!part.isEmpty()) {
        ranks.add(part.equals("-") ? List.of() : List.of(part.split("=")).stream().map(name -> name.charAt(0) - 'A').toList());
      }
    }
    return ranks;
  }
}
