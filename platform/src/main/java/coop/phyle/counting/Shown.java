package coop.phyle.counting;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.command.Chosen;
import coop.phyle.kernel.tally.command.Counted;
import coop.phyle.kernel.tally.command.Elected;
import coop.phyle.kernel.tally.election.Figures;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.shell.Page;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A count as its page shows it: rounds side by side in one table and one picture, everything else stage by stage.
 *
 * @param what message key of what was voted on: candidate, project or option
 * @param budget whether projects were chosen, not candidates elected
 * @param winners candidates elected or projects chosen, from 0
 * @param rounds of an elimination or transfer count
 * @param others the other stages
 */
public record Shown(
    String file, String what, boolean budget, Slate slate, String method, String ballots, int distinct, Optional<Fraction> quota, List<Integer> winners, List<Stage.Round> rounds,
    List<Stage> others, List<Tie> ties, Optional<TransferPicture> picture, String json) {
  private static final int PLACES = 5;

  /** Of any count; @param file where the ballots came from */
  public static Shown of(String file, Counted counted) {
    return switch (counted) {
      case Elected(var count, var slate) -> of(
          file, counted, slate, count.method(), count.ballots().toString(), count.distinct(), count.quota(), count.elected(), count.stages(), count.ties());
      case Chosen(var selection, var slate, var minor) -> of(
          file, counted, slate, selection.method(), selection.ballots().toString(), selection.distinct(), Optional.empty(), selection.selected(),
          selection.stages(), selection.ties());
    };
  }

  /** The options of a poll. */
  public static Shown ofOptions(Counted counted) {
    var shown = of("", counted);
    return new Shown(
        shown.file, "option", shown.budget, shown.slate, shown.method, shown.ballots, shown.distinct, shown.quota, shown.winners, shown.rounds, shown.others, shown.ties,
        shown.picture, shown.json);
  }

  private static Shown of(
      String file, Counted counted, Slate slate, String method, String ballots, int distinct, Optional<Fraction> quota, List<Integer> winners,
      List<Stage> stages, List<Tie> ties) {
    var rounds = stages.stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).toList();
    var others = stages.stream().filter(stage -> !(stage instanceof Stage.Round)).toList();
    var picture = rounds.size() > 1 ? Optional.of(TransferPicture.of(rounds, slate.size())) : Optional.<TransferPicture>empty();
    var budget = counted instanceof Chosen;
    return new Shown(file, budget ? "project" : "candidate", budget, slate, method, ballots, distinct, quota, winners, rounds, others, ties, picture, counted.json().toString());
  }

  /** A candidate's ticket in the lot; empty where no lot was drawn. A count tells it at the first tie that needs it. */
  public String ticket(int candidate) {
    return ties.stream().flatMap(tie -> Optional.ofNullable(tie.tickets().get(candidate)).stream()).findFirst().orElse("");
  }

  /** A number and a name, as people read candidates. */
  public String who(int candidate) {
    return candidate + 1 + " " + slate.name(candidate);
  }

  /** A figure in the reader's way of writing numbers, to at most five decimals. */
  public String figure(Page page, Fraction figure) {
    var format = NumberFormat.getNumberInstance(page.locale());
    format.setMaximumFractionDigits(PLACES);
    return format.format(new BigDecimal(Figures.rounded(figure, PLACES)));
  }

  /** The kernel's plain English words in the reader's language. */
  public String words(Page page, String words) {
    if (words.startsWith("grade ")) {
      return page.t("counting.words.grade", words.substring("grade ".length()));
    }
    return page.t("counting.words." + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
  }

  /** Which round first elected or excluded a candidate. */
  public String fate(Page page, Stage.Round round, int candidate) {
    return round.elected().contains(candidate) ? page.t("counting.elected") : round.excluded().contains(candidate) ? page.t("counting.excluded") : "";
  }
}
