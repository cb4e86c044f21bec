package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.tally.election.Figures;
import java.util.Locale;
import java.util.stream.Collectors;

/** A counted poll for people, in plain English text. */
final class PaperResultText {
  private PaperResultText() {}

  static String of(PaperResult result) {
    var text = new StringBuilder();
    text.append(result.cast()).append(" of ").append(result.eligible()).append(" voted, ").append(result.blank()).append(" blank, ")
        .append(result.quorumNeeded()).append(" needed\n");
    for (var figure : result.figures()) {
      text.append("  ").append(result.slate().name(figure.option() - 1)).append(": ").append(figure.ballots())
          .append(" (").append(figure.ofVotes().asPercent()).append(" % of votes, ").append(figure.ofCast().asPercent()).append(" % of ballots, ")
          .append(figure.ofEligible().asPercent()).append(" % of the roll)\n");
    }
    for (var check : result.checks()) {
      text.append("  ").append(result.slate().name(check.test().option() - 1)).append(": ").append(Figures.exact(check.votes()))
          .append(", ").append(word(check.test().sense())).append(' ').append(Figures.exact(check.needed()))
          .append(check.met() ? ", met\n" : ", not met\n");
    }
    result.objections().ifPresent(all ->
        text.append(all.raised()).append(" objections, ").append(all.settled()).append(" settled\n"));
    result.working().ifPresent(working -> text.append(working.text()));
    var chosen = result.chosen().stream().map(option -> result.slate().name(option - 1)).collect(Collectors.joining(", "));
    return text.append("Result: ").append(word(result.verdict())).append(chosen.isEmpty() ? "" : ": " + chosen).append('\n').toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
