package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A poll as it was asked.
 *
 * @param previous the round before, where a proposal was amended
 * @param round from 1
 */
record Poll(CoopId coop, VoteNumber number, Asked asked, PersonId by, Instant at, Optional<VoteNumber> previous, int round) {}
