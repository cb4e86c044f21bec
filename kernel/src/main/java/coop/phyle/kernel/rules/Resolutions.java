package coop.phyle.kernel.rules;

import coop.phyle.kernel.tally.DecisionRule;
import java.util.Set;

/**
 * How each kind of resolution is decided, and what only a special one can do.
 *
 * @param specialFor matters reserved for a special resolution
 */
public record Resolutions(DecisionRule ordinary, DecisionRule special, DecisionRule board, Set<Matter> specialFor) {
  public Resolutions {
    specialFor = Set.copyOf(specialFor);
  }
}
