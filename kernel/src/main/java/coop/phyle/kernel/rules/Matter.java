package coop.phyle.kernel.rules;

/** What a resolution can be about; a passed one enacts itself. */
public enum Matter {
  /** A statement of the members' will, with no effect in the program. */
  STATEMENT,
  AMEND_STATUTES,
  ADMIT_MEMBER,
  REMOVE_MEMBER,
  APPOINT_OFFICER,
  REMOVE_OFFICER,
  DISSOLVE,
  /** A standing policy, or another text for one. */
  ADOPT_POLICY,
  REPEAL_POLICY
}
