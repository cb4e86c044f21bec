package coop.phyle.notices;

import coop.phyle.shell.PersonId;
import java.util.Map;

/** Summaries, wished for and sent by tests of other modules. */
public final class TestSummaries {
  private final ChoosingRhythm choosing;
  private final Summaries summaries;

  TestSummaries(ChoosingRhythm choosing, Summaries summaries) {
    this.choosing = choosing;
    this.summaries = summaries;
  }

  public void wishesDaily(PersonId person) {
    choosing.choose(person, new ChoosingRhythm.Asked("daily", "Europe/Madrid", Map.of()));
  }

  public void sendDue() {
    summaries.sendDue();
  }
}
