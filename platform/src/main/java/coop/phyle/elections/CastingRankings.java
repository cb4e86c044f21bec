package coop.phyle.elections;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the ranks a voter filled in into a ballot, and casts it. */
@Service
@Transactional
public class CastingRankings {
  private final CastingVotes casting;
  private final Elections elections;

  CastingRankings(CastingVotes casting, Elections elections) {
    this.casting = casting;
    this.elections = elections;
  }

  /** What became of a ballot. */
  public sealed interface Ranked {
    record Counted(String said, Cast.Counted cast) implements Ranked {}

    record Refused(List<Problem> problems) implements Ranked {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * @param ranks by option; options without a rank are left out
   * @param blank whether the voter wants to take part without ranking anybody
   * @param receipt of the secret ballot to be replaced, as typed; empty where there is none
   */
  public record Ballot(PersonId person, String member, Map<Integer, Integer> ranks, boolean blank, String receipt) {
    public Ballot {
      ranks = Map.copyOf(ranks);
    }
  }

  public Ranked cast(CoopId coop, VoteNumber number, Ballot ballot) {
    if (elections.find(coop, number).isEmpty()) {
      return refused("elections.problem.gone");
    }
    var shown = ballot.receipt().isBlank() ? Optional.<Receipt>empty() : Receipt.read(ballot.receipt());
    if (shown.isEmpty() && !ballot.receipt().isBlank()) {
      return refused("voting.refused.receipt-unreadable");
    }
    var twice = ballot.ranks().entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new, Collectors.counting()))
        .entrySet().stream().filter(rank -> rank.getValue() > 1).map(Map.Entry::getKey).toList();
    if (!twice.isEmpty()) {
      return refused("elections.problem.rank-twice", twice.getFirst());
    }
    if (ballot.ranks().isEmpty() != ballot.blank()) {
      return refused(ballot.blank() ? "elections.problem.blank-and-ranked" : "elections.problem.nobody-ranked");
    }
    var said = ballot.blank() ? Paper.BLANK : said(ballot.ranks());
    return switch (casting.cast(new Vote(coop, number, ballot.person(), new MemberId(member(ballot.member())), said, shown))) {
      case Cast.Refused(var reason, var problem) -> new Ranked.Refused(List.of(problem));
      case Cast.Counted counted -> new Ranked.Counted(said, counted);
    };
  }

  private static String said(Map<Integer, Integer> ranks) {
    return ranks.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getValue)).map(e -> String.valueOf(e.getKey())).collect(Collectors.joining(" "));
  }

  /** Nonsense is simply nobody on the roll. */
  private static UUID member(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      return new UUID(0, 0);
    }
  }

  private static Ranked refused(String key, Object... args) {
    return new Ranked.Refused(List.of(new Problem("", key, List.of(args))));
  }
}
