package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.budget.Selection;
import coop.phyle.kernel.tally.election.Figures;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.TranscriptJson;
import coop.phyle.kernel.tally.election.TranscriptText;
import java.util.stream.Collectors;

/**
 * Projects chosen. Amounts in stages are in minor units, "spent" is in the file's money.
 *
 * @param minor minor units in one unit of the file's money
 */
public record Chosen(Selection selection, Slate slate, long minor) implements Counted {
  @Override
  public Json.Obj json() {
    var json = Json.obj()
        .with("method", selection.method())
        .with("ballots", new Json.Num(selection.ballots().toString()))
        .with("distinct", selection.distinct())
        .with("selected", Json.texts(selection.selected().stream().map(slate::id).toList()))
        .with("selectedNames", Json.texts(selection.selected().stream().map(slate::name).toList()))
        .with("spent", Figures.json(spent()));
    if (selection.inquorate().isPresent()) {
      json = json.with("inquorate", selection.inquorate().get().key());
    }
    return json
        .with("minorUnits", minor)
        .with("ties", TranscriptJson.ties(selection.ties()))
        .with("stages", TranscriptJson.stages(selection.stages()));
  }

  @Override
  public String text() {
    var ids = selection.selected().stream().map(slate::id).collect(Collectors.joining(", "));
    return slate.title() + (slate.title().isEmpty() ? "" : " · ") + selection.method() + "\n"
        + selection.ballots() + " ballots, " + selection.distinct() + " of them different\n"
        + TranscriptText.working(selection.stages(), selection.ties(), slate)
        + selection.inquorate().map(absent -> "\nNo result: nobody voted in the class " + absent).orElse("")
        + "\nSelected: " + (ids.isEmpty() ? "nothing" : ids) + "\nSpent: " + Figures.exact(spent()) + "\n";
  }

  private Fraction spent() {
    return Fraction.of(selection.spent(), minor);
  }
}
