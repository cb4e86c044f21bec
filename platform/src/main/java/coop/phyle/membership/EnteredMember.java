package coop.phyle.membership;

import coop.phyle.kernel.merkle.Commitment;

/**
 * A line that has just entered the register.
 *
 * @param salt with the name it opens the commitment in the public record
 */
record EnteredMember(MemberId id, int number, NewMember line, Commitment.Salt salt) {
  /** What stands in the public record in place of the name. */
  Commitment commitment() {
    return Commitment.to(line.name(), salt);
  }
}
