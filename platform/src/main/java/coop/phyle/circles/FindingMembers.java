package coop.phyle.circles;

import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the member somebody means. */
@Service
@Transactional(readOnly = true)
public class FindingMembers {
  private final Members members;

  FindingMembers(Members members) {
    this.members = members;
  }

  /** Who acts for the current member of this number, or of exactly this name in any case; nobody where several have it. */
  public Optional<PersonId> find(CoopId coop, String typed) {
    var text = typed.strip();
    if (text.matches("[1-9][0-9]{0,8}")) {
      return members.numbered(coop, Integer.parseInt(text)).map(member -> member.actsThrough());
    }
    var named = members.roll(coop).stream().filter(voter -> voter.name().equalsIgnoreCase(text)).map(Voter::votes).distinct().toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
