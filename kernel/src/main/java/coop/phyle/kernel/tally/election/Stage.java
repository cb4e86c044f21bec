package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.money.Fraction;
import java.util.List;
import java.util.Optional;

/** One step of a count as it can be checked by hand. Lists by candidate follow the slate. */
public sealed interface Stage {
  /** A round of an elimination or transfer count: where votes stand after it, and what moved. */
  record Round(
      int number, Act act, List<Fraction> votes, Fraction exhausted, Fraction lost, Optional<Fraction> quota,
      List<Integer> elected, List<Integer> excluded, List<Transfer> transfers) implements Stage {
    public Round {
      votes = List.copyOf(votes);
      elected = List.copyOf(elected);
      excluded = List.copyOf(excluded);
      transfers = List.copyOf(transfers);
    }
  }

  /** What a round did. */
  enum Act {
    FIRST_PREFERENCES,
    SURPLUS,
    EXCLUSION,
    ITERATION,
    /** Seats or bounds of a class left no other choice. */
    FILL
  }

  /** Votes that moved; to nobody: exhausted. */
  record Transfer(int from, Optional<Integer> to, Fraction votes) {}

  /** Pairwise: {@code beats.get(a).get(b)} votes prefer a to b. */
  record Pairs(String title, List<List<Fraction>> beats) implements Stage {
    public Pairs {
      beats = beats.stream().map(List::copyOf).toList();
    }
  }

  /** Figures per candidate under headings: {@code rows.get(candidate).get(column)}. */
  record Table(String title, List<String> columns, List<List<Fraction>> rows) implements Stage {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A sentence about what the method did: a message key and its figures. */
  record Remark(String key, List<Integer> candidates, List<Fraction> figures) implements Stage {
    public Remark {
      candidates = List.copyOf(candidates);
      figures = List.copyOf(figures);
    }
  }

  /** A project bought: what each money unit of utility cost its supporters (rho), their number, its cost, and what is left. */
  record Purchase(int number, int project, Fraction rho, Fraction supporters, Fraction cost, Fraction left) implements Stage {}
}
