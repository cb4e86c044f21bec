package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A resolution that has just passed.
 *
 * @param at the closing minute
 * @param zone the zone its days are counted in
 */
record Passed(CoopId coop, VoteNumber number, Subject subject, Instant at, ZoneId zone) {}
