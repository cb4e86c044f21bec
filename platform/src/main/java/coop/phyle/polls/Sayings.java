package coop.phyle.polls;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.shell.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a ballot says, in the reader's words. */
final class Sayings {
  private Sayings() {}

  static String of(Page page, PollPages.Shown poll, String said) {
    if (said.equals(Paper.BLANK) || said.equals(Paper.NONE)) {
      return page.t("polls.said." + said);
    }
    var words = said.split(" ");
    return switch (poll.kind()) {
      case PROPOSAL, ADVICE, CONSENT, CONSENSUS, GRADIENTS, CHECK, COUNT, CHOICE, BUDGET ->
          Arrays.stream(words).map(word -> poll.label(page, Integer.parseInt(word))).collect(Collectors.joining(", "));
      case QUESTION, SORTITION -> "";
      case RANKED -> Arrays.stream(words).map(rank -> rank(page, poll, rank)).collect(Collectors.joining(" › "));
      case SCORE, DOTS, GRADES, TIME -> figures(page, poll, words);
    };
  }

  private static String rank(Page page, PollPages.Shown poll, String rank) {
    return Arrays.stream(rank.split("=")).map(word -> poll.label(page, Integer.parseInt(word))).collect(Collectors.joining(" = "));
  }

  private static String figures(Page page, PollPages.Shown poll, String[] words) {
    var parts = new ArrayList<String>();
    for (var option = 1; option <= words.length; option++) {
      var figure = words[option - 1];
      if (!figure.equals("-") && !(poll.kind() == Kind.DOTS && figure.equals("0"))) {
        parts.add(poll.brief(page, option) + ": " + figure(page, poll.kind(), figure));
      }
    }
    return String.join(" · ", parts);
  }

  private static String figure(Page page, Kind kind, String figure) {
    return switch (kind) {
      case GRADES -> page.t("polls.grade." + figure);
      case TIME -> page.t("polls.time." + figure);
      default -> figure;
    };
  }
}
