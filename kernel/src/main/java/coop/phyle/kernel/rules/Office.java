package coop.phyle.kernel.rules;

/** The offices a co-op appoints people to; each appointment is dated. */
public enum Office {
  SECRETARY,
  TREASURER,
  DIRECTOR
}
