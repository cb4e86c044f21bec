package coop.phyle.deciding;

import coop.phyle.kernel.tally.ClassId;

/** How many of a class could vote, and how many have. */
record Turnout(ClassId inClass, int eligible, int voted) {}
