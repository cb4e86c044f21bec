package coop.phyle.policies;

import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a policy.
 *
 * @param version from 1
 * @param decision that adopted it
 * @param body Markdown
 * @param reviewOn the day to look at it again
 * @param repealed by which decision the policy went out of force
 */
record Policy(
    PolicyNumber number,
    int version,
    VoteNumber decision,
    String title,
    String body,
    List<String> tags,
    Instant adoptedAt,
    Optional<LocalDate> reviewOn,
    Optional<VoteNumber> repealed) {}
