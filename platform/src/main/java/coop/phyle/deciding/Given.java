package coop.phyle.deciding;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Notice as it was given.
 *
 * @param statutesVersion whose rules decide, whatever is amended later
 * @param zone the zone its days were counted in
 */
record Given(Instant at, int statutesVersion, ZoneId zone, Instant opensAt, Instant closesAt) {}
