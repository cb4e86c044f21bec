package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the register as one reader may see it; what they may not see is empty.
 *
 * @param name empty where the member keeps it from this reader
 * @param representative who acts for an organisation
 * @param address for the secretary and the member alone
 * @param ended first day no longer a member
 * @param endedAs why it ended; for members
 */
public record Line(
    MemberId id,
    int number,
    Member.Kind kind,
    Optional<String> name,
    Optional<String> representative,
    Optional<String> address,
    PersonId actsThrough,
    ClassId memberClass,
    LocalDate admitted,
    Optional<LocalDate> ended,
    Optional<String> endedAs,
    boolean hidden) {

  public boolean endedBy(LocalDate day) {
    return ended.isPresent() && !ended.get().isAfter(day);
  }

  Line representedBy(Optional<String> name) {
    return new Line(id, number, kind, this.name, name, address, actsThrough, memberClass, admitted, ended, endedAs, hidden);
  }

  /** The line without what only the secretary sees. */
  Line withoutAddress() {
    return new Line(id, number, kind, name, representative, Optional.empty(), actsThrough, memberClass, admitted, ended, endedAs, hidden);
  }

  /** The line as anybody may see it: number, class, and the name unless the member keeps it back. */
  Line forPublic() {
    var shown = hidden ? Optional.<String>empty() : name;
    return new Line(
        id, number, kind, shown, Optional.empty(), Optional.empty(), actsThrough, memberClass, admitted, Optional.empty(), Optional.empty(), hidden);
  }
}
