package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of a vote on the day is given. */
public final class VotePages {
  private VotePages() {}

  /**
   * One item to vote on.
   *
   * @param counts what can be typed, or was counted
   * @param verdict once counted, in small letters
   * @param directors who could declare an interest, in a board meeting
   * @param open whether it can be counted by the reader now
   */
  public record Shown(
      int number,
      String meeting,
      int item,
      String title,
      ResolutionKind rule,
      Optional<Integer> decision,
      int votes,
      int needed,
      List<Count> counts,
      Optional<String> verdict,
      String teller,
      boolean open,
      boolean board,
      List<Director> directors,
      List<String> interests,
      Map<String, String> typed) {
    public String value(String name) {
      return typed.getOrDefault(name, "");
    }

    public boolean advance() {
      return counts.stream().anyMatch(c -> c.advance().all() + c.replaced() > 0);
    }
  }

  /** One class: who is there, its hands, and the advance ballots of those not there. */
  public record Count(String key, String name, int eligible, int present, int proxies, Split hands, Split advance, int replaced) {}

  public record Split(int inFavour, int against, int abstained) {
    public int all() {
      return inFavour + against + abstained;
    }
  }

  public record Director(String member, String name) {}
}
