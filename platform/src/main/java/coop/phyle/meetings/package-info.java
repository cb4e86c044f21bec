/**
 * Meetings of all members, of a class and of the board: notice in clear days, agenda, attendance and proxies, quorum, hand counts, minutes.
 *
 * <p>Owns schema {@code meetings}: numbering, meeting, item, paper, notice, roll, consent, cancellation, opening, adjournment, closing, registration,
 * proxy, presence, interest, vote, vote_count, minutes, minutes_publication, minutes_approval, annual_reminder,
 * requisition_numbering, requisition, requisition_signature, requisition_threshold, requisition_convener, requisition_meeting. A meeting's stage is the set of rows it has.
 */
@ApplicationModule(
    allowedDependencies = {"archive", "calendar", "discussion", "deciding", "voting", "membership", "statutes", "record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
