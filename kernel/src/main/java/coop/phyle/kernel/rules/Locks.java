package coop.phyle.kernel.rules;

/**
 * Entrenchment. A lock that is set can never be unset by an amendment.
 *
 * @param commonGood the common-good clause may be strengthened, never removed
 * @param assets on dissolution what is left goes to another commons, never to members
 */
public record Locks(boolean commonGood, boolean assets) {}
