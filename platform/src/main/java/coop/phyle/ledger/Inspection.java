package coop.phyle.ledger;

import java.time.Instant;

/**
 * A comparison of every balance, recomputed from all postings, with the stored one.
 *
 * @param entries how many entries there were
 * @param differences in how many accounts the two were not the same; anything but 0 is a fault of the machine
 */
public record Inspection(Instant at, long entries, int differences) {}
