package coop.phyle.elections;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * An election as it was called; its terms do not change.
 *
 * @param body Markdown
 * @param bodyName of a body with a name of its own, else empty
 * @param seats that are up
 * @param kept fewest and most of these seats for a class; classes without either are left out
 * @param votersClass the class that elects and is elected; empty where all members do
 * @param seconded whether a nomination needs another member behind it
 * @param outgoing who holds the seats that are up
 * @param statutesVersion the rules it was called under
 */
record Election(
    CoopId coop, VoteNumber number, String title, String body, Post post, String bodyName, int seats, Method method,
    SortedMap<ClassId, Contest.Seats> kept, Optional<ClassId> votersClass, boolean secret, boolean seconded, Set<MemberId> outgoing,
    int statutesVersion, PersonId calledBy, Instant calledAt, Dates dates) {
  Election {
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    outgoing = Set.copyOf(outgoing);
  }

  /** Whether somebody of a class can be elected at all, whoever else stands. */
  boolean open(ClassId inClass) {
    var of = kept.get(inClass);
    var keptForOthers = kept.entrySet().stream().filter(k -> !k.getKey().equals(inClass)).mapToInt(k -> k.getValue().least()).sum();
    return votersClass.map(inClass::equals).orElse(true) && (of == null || of.most() > 0) && keptForOthers < seats;
  }
}
