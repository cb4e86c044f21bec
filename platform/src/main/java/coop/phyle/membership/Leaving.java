package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what would end with a membership, before it does. */
@Component
@Transactional(readOnly = true)
public class Leaving {
  private final Members members;
  private final Officers officers;
  private final Statutes statutes;
  private final Today today;

  Leaving(Members members, Officers officers, Statutes statutes, Today today) {
    this.members = members;
    this.officers = officers;
    this.statutes = statutes;
    this.today = today;
  }

  /**
   * What an ending brings.
   *
   * @param vacated offices that end with the membership
   * @param lastIn offices nobody else holds
   * @param directorsLeft directors who remain
   * @param directorsNeeded fewest the rules allow
   * @param lastOfClass whether the member's class would be empty
   */
  public record Preview(
      Member member, String memberClass, Set<Office> vacated, List<Office> lastIn, int directorsLeft, int directorsNeeded, boolean lastOfClass) {}

  /** For a membership that still runs and has no ending noted. */
  Optional<Preview> preview(CoopId coop, int number) {
    return members
        .numbered(coop, number)
        .filter(m -> m.leaves().isEmpty() && !m.admitted().isAfter(today.date()))
        .map(member -> preview(coop, member));
  }

  private Preview preview(CoopId coop, Member member) {
    var inOffice = officers.today(coop);
    var vacated = inOffice.stream().filter(o -> o.member().equals(member.id())).map(Officer::office).collect(Collectors.toSet());
    var lastIn =
        vacated.stream()
            .filter(office -> inOffice.stream().noneMatch(o -> o.office() == office && !o.member().equals(member.id())))
            .sorted()
            .toList();
    var left = inOffice.stream().filter(o -> o.office() == Office.DIRECTOR && !o.member().equals(member.id())).count();
    var rules = statutes.inForce(coop).rules();
    var last = members.roll(coop).stream().noneMatch(v -> v.memberClass().equals(member.memberClass()) && !v.member().equals(member.id()));
    var name = rules.memberClass(member.memberClass()).map(c -> c.name()).orElse(member.memberClass().key());
    return new Preview(member, name, vacated, lastIn, (int) left, rules.board().minimum(), last);
  }
}
