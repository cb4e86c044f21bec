package coop.phyle.deciding;

import coop.phyle.kernel.tally.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision in the API. Kinds, matters, stages and verdicts are in small letters with hyphens; shares are exact fractions.
 *
 * @param ballots those the caller casts
 * @param count running or final; absent before opening
 */
record DecisionJson(
    int number,
    String kind,
    String matter,
    String stage,
    String title,
    boolean secret,
    String proposedBy,
    Instant notice,
    Instant opensAt,
    Instant closesAt,
    int statutesVersion,
    boolean couldNotTakeEffect,
    List<Ballot> ballots,
    @Nullable Count count) {

  record Ballot(String member, int number, String memberClass, boolean voted, @Nullable String choice) {}

  /** @param verdict absent while nothing but the turnout may be seen */
  record Count(
      @Nullable String verdict, long voted, long eligible, long quorumNeeded, List<ClassJson> classes, @Nullable String inFavour, @Nullable String needed) {}

  /** Without the three counts when the class is sealed or the vote is secret and open. */
  record ClassJson(
      String name, @Nullable String share, long eligible, long voted, @Nullable Long inFavour, @Nullable Long abstained, @Nullable Long against) {}

  record Row(int number, String title, String kind, String stage, Instant when) {}

  record Board(List<Row> waiting, List<Row> open, List<Row> notice, List<Row> drafts, List<Row> closed) {}

  static Board of(DecisionPages.Board board) {
    return new Board(rows(board.waiting()), rows(board.open()), rows(board.notice()), rows(board.drafts()), rows(board.closed()));
  }

  private static List<Row> rows(List<DecisionPages.Row> rows) {
    return rows.stream().map(r -> new Row(r.number(), r.title(), RuleBoard.small(r.kind()), RuleBoard.small(r.stage()), r.when())).toList();
  }

  static DecisionJson of(DecisionPages.Shown shown) {
    return new DecisionJson(
        shown.number(),
        RuleBoard.small(shown.kind()),
        RuleBoard.small(shown.matter()),
        RuleBoard.small(shown.stage()),
        shown.title(),
        shown.secret(),
        shown.proposer(),
        shown.dates().notice(),
        shown.dates().opens(),
        shown.dates().closes(),
        shown.rule().version(),
        !shown.refusal().isEmpty(),
        shown.places().stream().map(DecisionJson::ballot).toList(),
        shown.tally().map(DecisionJson::count).orElse(null));
  }

  private static Ballot ballot(DecisionPages.Place place) {
    return new Ballot(place.member(), place.number(), place.className(), place.voted(), place.choice().map(RuleBoard::small).orElse(null));
  }

  private static Count count(Tally tally) {
    return new Count(
        tally.verdict().map((Outcome.Verdict v) -> RuleBoard.small(v)).orElse(null),
        tally.voted(),
        tally.eligible(),
        tally.quorumNeeded(),
        tally.bars().stream().map(DecisionJson::inClass).toList(),
        tally.total().map(t -> t.inFavour().toString()).orElse(null),
        tally.total().map(t -> t.needed().toString()).orElse(null));
  }

  private static ClassJson inClass(Tally.Bar bar) {
    return new ClassJson(
        bar.name(),
        bar.share().map(Object::toString).orElse(null),
        bar.eligible(),
        bar.voted(),
        bar.split().map(Tally.Split::inFavour).orElse(null),
        bar.split().map(Tally.Split::abstained).orElse(null),
        bar.split().map(Tally.Split::against).orElse(null));
  }
}
