package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.PersonId;

/**
 * A proposed amendment, ready to be put to the members.
 *
 * @param by who drafted it
 * @param basedOn number of the version it changes
 * @param proposed the whole rule book as it would read
 */
public record AmendmentDraft(AmendmentDraftId id, PersonId by, int basedOn, RuleBook proposed) {}
