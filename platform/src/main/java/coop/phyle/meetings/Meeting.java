package coop.phyle.meetings;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A meeting as it is called.
 *
 * @param memberClass whose meeting it is, for class meetings
 * @param place where, empty online
 * @param link where, empty in person
 * @param endsAt when it should be over
 * @param zone in whose days its notice is counted
 * @param body words of invitation, Markdown
 */
record Meeting(
    CoopId coop,
    MeetingNumber number,
    MeetingKind kind,
    Optional<ClassId> memberClass,
    String title,
    Form form,
    String place,
    String link,
    Instant startsAt,
    Instant endsAt,
    ZoneId zone,
    String body,
    PersonId draftedBy,
    Instant draftedAt) {}
