package coop.phyle.membership;

import coop.phyle.shell.PersonId;
import java.time.Instant;

/** An import carried out. */
public record PastImport(String sha256, String fileName, int admitted, int already, Instant at, PersonId by) {}
