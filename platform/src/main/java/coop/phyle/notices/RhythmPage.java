package coop.phyle.notices;

import java.util.List;
import java.util.Optional;

/**
 * How often somebody hears of what can wait.
 *
 * @param zone where their mornings are, such as {@code Europe/Madrid}
 * @param coops the co-ops they belong to
 * @param done whether it was just changed
 */
public record RhythmPage(Rhythm rhythm, String zone, List<Choice> coops, boolean done) {
  /** @param rhythm empty for as everywhere */
  public record Choice(String slug, String name, Optional<Rhythm> rhythm) {}

  public List<String> zones() {
    return ChoosingRhythm.zones();
  }

  RhythmPage saved() {
    return new RhythmPage(rhythm, zone, coops, true);
  }

  /** As typed, for a form that is shown again. */
  RhythmPage typed(ChoosingRhythm.Asked asked) {
    return new RhythmPage(Rhythm.read(asked.rhythm()).orElse(rhythm), asked.zone(), coops, false);
  }
}
