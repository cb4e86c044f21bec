package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Coop;
import java.time.Instant;
import java.util.List;

/**
 * A co-op has just been founded.
 *
 * @param coop the co-op, already known to {@code identity}
 * @param founders in the order they joined
 * @param rules version 1 of its statutes, already adopted
 * @param at the founding moment
 */
public record Founding(Coop coop, List<Founder> founders, RuleBook rules, Instant at) {
  public Founding {
    founders = List.copyOf(founders);
  }
}
