package coop.phyle.discussion;

import coop.phyle.shell.PersonId;

/**
 * A person spoken to by name.
 *
 * @param start of the at sign in the text
 * @param end behind the name
 */
record Mention(int start, int end, PersonId person) {}
