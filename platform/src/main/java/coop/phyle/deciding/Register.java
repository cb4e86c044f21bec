package coop.phyle.deciding;

import coop.phyle.membership.Member;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register, as far as resolutions about members need it. */
@Component
class Register {
  static final String MEMBER = "member";
  private final Members members;

  Register(Members members) {
    this.members = members;
  }

  /** Every current member to choose from. */
  Asked asked(CoopId coop) {
    var options = members.roll(coop).stream().map(v -> new Asked.Option(v.member().toString(), v.number() + " · " + v.name())).toList();
    return Asked.choice(MEMBER, "deciding.ask.member", options);
  }

  /** The current member that was entered. */
  Optional<Member> current(CoopId coop, Map<String, String> entered) {
    return Keys.read(entered.getOrDefault(MEMBER, "")).map(MemberId::new).filter(id -> stays(coop, id)).flatMap(id -> members.find(coop, id));
  }

  private boolean stays(CoopId coop, MemberId id) {
    return members.roll(coop).stream().anyMatch(voter -> voter.member().equals(id));
  }

  String name(CoopId coop, Subject subject) {
    var id = MemberId.of(subject.get(MEMBER));
    return members.names(coop, List.of(id)).getOrDefault(id, id.toString());
  }
}
