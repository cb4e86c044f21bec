package coop.phyle.voting;

import coop.phyle.kernel.tally.ClassId;

/** How many of a class could vote, and how many have. */
public record Turnout(ClassId inClass, int eligible, int voted) {}
