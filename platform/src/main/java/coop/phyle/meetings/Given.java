package coop.phyle.meetings;

import java.time.Instant;

/**
 * Notice as it was given.
 *
 * @param statutesVersion whose rules hold for the meeting, whatever is amended later
 * @param daysNeeded clear days the rules ask
 * @param daysGiven clear days there were
 * @param entitled how many members it went to
 * @param consentsNeeded how many of them must agree to a notice that was shorter; 0 where it was not
 * @param proxies most a member may hold; 0 where nobody votes by proxy
 * @param awaitMinutes how long a quorum is awaited
 */
record Given(Instant at, int statutesVersion, int daysNeeded, int daysGiven, int entitled, int consentsNeeded, int proxies, int awaitMinutes) {}
