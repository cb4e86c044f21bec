package coop.phyle.initiatives;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.shell.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the templates about a question's ballots are given. */
public final class BallotPages {
  private BallotPages() {}

  /** @param nonce empty where the ballot stays sealed, as {@code said} is; @param member number, 0 in a secret vote; @param through the delegate who cast it, or empty */
  public record Line(String code, String nonce, Optional<String> said, int member, String name, String through) {}

  /**
   * Ballots of a counted question.
   *
   * @param code digits asked for; @param next the last code of this page, where more follow
   * @param titles of the texts, in the order of the paper
   */
  public record Box(int number, String title, boolean secret, List<Line> lines, long total, String code, boolean first, Optional<String> next, List<String> titles) {
    /** The code asked for as an address has it. */
    public String digits() {
      return code.replaceAll("\\s+", "");
    }
  }

  /** @param said by the ballot with the receipt; empty: no ballot of this question has it */
  public record Checked(int number, String title, Optional<String> said, List<String> titles) {}

  /** A ranking in words, the best first. */
  public static String words(Page page, List<String> titles, String said) {
    return said.equals(Paper.BLANK)
        ? page.t("initiatives.ballots.blank")
        : Arrays.stream(said.split(" "))
            .map(rank -> Arrays.stream(rank.split("=")).map(option -> title(page, titles, Integer.parseInt(option))).collect(Collectors.joining(" = ")))
            .collect(Collectors.joining(" › "));
  }

  private static String title(Page page, List<String> titles, int option) {
    return option <= titles.size() ? titles.get(option - 1) : page.t("initiatives.status-quo");
  }
}
