package coop.phyle.polls;

import org.jspecify.annotations.Nullable;

/**
 * What a poll is asked with, for the description of the API: the fields of the form, of which each kind reads its own; all are texts, days and minutes as
 * 2026-12-01T18:30, and what is chosen is "on". Beside them may stand {@code class-KEY}, on for a class that answers, and for up to three tests of the
 * result {@code test1-option}, {@code test1-sense}, {@code test1-base} and {@code test1-figure}.
 *
 * @param options one a line: label, meaning and icon between bars; a budget's with their cost
 * @param named numbers in the register of those who answer, of nobody else
 * @param keep name under which the fields are kept as a template
 * @param previous number of the poll whose next round this is
 */
record PollFields(
    String kind, String title, @Nullable String body, @Nullable String options, @Nullable String opens, String closes, @Nullable String zone,
    @Nullable String showing, @Nullable String reasons, @Nullable String secret, @Nullable String weighted, @Nullable String delegable, @Nullable String fixed,
    @Nullable String circle, @Nullable String named, @Nullable String tags, @Nullable String quorumNumber, @Nullable String quorumPercent,
    @Nullable String method, @Nullable String seats, @Nullable String least, @Nullable String most, @Nullable String leastRanked, @Nullable String none,
    @Nullable String dots, @Nullable String quadratic, @Nullable String equal, @Nullable String top, @Nullable String blank, @Nullable String money,
    @Nullable String purse, @Nullable String target, @Nullable String places, @Nullable String seedSource, @Nullable String keep, @Nullable String previous) {}
