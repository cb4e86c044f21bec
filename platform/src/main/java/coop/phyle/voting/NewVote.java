package coop.phyle.voting;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.shell.CoopId;
import java.time.Instant;

/**
 * A vote about to open.
 *
 * @param paper what its ballots may say
 * @param closesAt the first instant at which no ballot counts any more
 */
public record NewVote(CoopId coop, VoteNumber number, Paper paper, boolean secret, Instant openedAt, Instant closesAt) {}
