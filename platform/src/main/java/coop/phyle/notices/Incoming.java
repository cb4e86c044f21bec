package coop.phyle.notices;

import java.util.Optional;

/** Whether this server reads answers, and where. */
record Incoming(Optional<IncomingMail> mailbox) {}
