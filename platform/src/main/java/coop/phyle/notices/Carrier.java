package coop.phyle.notices;

/** Carries one mail out of the program: to a mail server, to the demo's mailbox or to the log. */
interface Carrier {
  /** Returns when the mail has been taken; any exception means it was not, and it is tried again later. */
  void carry(Mail mail);
}
