package coop.phyle.circles;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a circle.
 *
 * @param until for a guest: the first day they no longer sit here, if one was set
 */
record Sitting(UUID seat, PersonId person, boolean guest, Optional<LocalDate> until, boolean coordinates, Instant since) {}
