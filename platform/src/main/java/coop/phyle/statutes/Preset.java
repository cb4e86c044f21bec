package coop.phyle.statutes;

import coop.phyle.kernel.rules.Law;
import coop.phyle.kernel.rules.RuleBook;

/**
 * A rule book to start from, in one language, with the law that goes on binding whoever starts from it.
 *
 * @param about what it is and how exactly it follows its model
 * @param source where its numbers come from
 */
public record Preset(String id, String name, String about, String source, RuleBook rules, Law law) {}
