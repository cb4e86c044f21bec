package coop.phyle.circles;

import coop.phyle.identity.Email;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A guest invited by mail who has not come yet.
 *
 * @param email the one address that may use it
 * @param until first day the guest will no longer sit here
 */
record GuestInvitation(UUID id, CircleNumber circle, Email email, Optional<LocalDate> until, Instant expires, PersonId by) {}
