package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A resolution that has just passed.
 *
 * @param body its motion, as Markdown
 * @param at the closing minute
 * @param zone the zone its days are counted in
 */
public record Passed(CoopId coop, VoteNumber number, Subject subject, String title, String body, List<String> tags, Instant at, ZoneId zone) {}
