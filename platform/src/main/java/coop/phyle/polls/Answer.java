package coop.phyle.polls;

import coop.phyle.kernel.tally.ClassId;
import java.time.Instant;
import java.util.Optional;

/**
 * A ballot of a closed poll as it goes out. Of a secret poll there is nothing but code, nonce and what it says.
 *
 * @param code and {@code nonce}: empty where a secret poll of the first form is grouped; the nonce also where its few ballots stay sealed
 * @param inClass none in secret polls
 * @param member number in the register; 0 where nobody is named
 * @param through name of the delegate who answered; empty where the member did
 * @param said canonical text of the paper; empty where sealed
 * @param ballots how many say so; 1 unless they are grouped
 */
record Answer(
    String code, String nonce, Optional<ClassId> inClass, int member, String name, String through, String said, String reason, Optional<Instant> at, long ballots) {}
