package coop.phyle.statutes;

/**
 * A run of clause text.
 *
 * @param filled whether it comes from the rule book; the rest is the same in every co-op's statutes
 */
public record Span(String text, boolean filled) {}
