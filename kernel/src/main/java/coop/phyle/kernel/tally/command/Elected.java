package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.TranscriptJson;
import coop.phyle.kernel.tally.election.TranscriptText;

/** Candidates elected. */
public record Elected(Count count, Slate slate) implements Counted {
  @Override
  public Json.Obj json() {
    return TranscriptJson.of(count, slate);
  }

  @Override
  public String text() {
    return TranscriptText.of(count, slate);
  }
}
