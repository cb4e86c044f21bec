package coop.phyle.delegation;

import coop.phyle.membership.MemberId;

/**
 * What somebody has entered, before anybody has checked it.
 *
 * @param from for which of the memberships the person acts for
 * @param to number in the register, or the name as it stands there; empty to delegate to nobody in this scope
 * @param scope {@code coop}, {@code circle}, {@code tag} or {@code decision}
 * @param about the circle's number, the subject, or the number of the decision or poll
 * @param months for how long, or nothing for as long as the statutes allow
 */
public record Wish(MemberId from, String to, boolean nobody, String scope, String about, String months) {}
