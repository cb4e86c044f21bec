package coop.phyle.elections;

import coop.phyle.identity.Coops;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mail about an election. */
@Component
class TellingElectors {
  private final Notices notices;
  private final Members members;
  private final Coops coops;

  TellingElectors(Notices notices, Members members, Coops coops) {
    this.notices = notices;
    this.members = members;
    this.coops = coops;
  }

  /** To everybody who may vote and be nominated. */
  void called(Election election) {
    tell(election, electors(election).stream().map(Voter::votes).distinct().toList(), "elections.mail.called",
        List.of(election.title(), election.dates().nominationsClose()));
  }

  /** To somebody whom others put forward. */
  void nominated(Election election, PersonId nominee) {
    var coop = coops.byId(election.coop()).orElseThrow();
    notices.send(Notice.to(nominee, "elections.mail.nominated.subject", "elections.mail.nominated.body",
        List.of(election.title(), election.dates().nominationsClose(), coop.name()), link(coop.slug(), election)));
  }

  void opened(Election election, Collection<PersonId> voters) {
    tell(election, voters, "elections.mail.opened", List.of(election.title(), election.dates().votingCloses()));
  }

  void closesSoon(Election election, Collection<PersonId> silent) {
    tell(election, silent, "elections.mail.reminder", List.of(election.title(), election.dates().votingCloses()));
  }

  void decided(Election election) {
    tell(election, electors(election).stream().map(Voter::votes).distinct().toList(), "elections.mail.decided", List.of(election.title()));
  }

  /** Who votes if voting opens now. */
  List<Voter> electors(Election election) {
    return members.roll(election.coop()).stream().filter(v -> election.votersClass().map(v.memberClass()::equals).orElse(true)).toList();
  }

  private void tell(Election election, Collection<PersonId> people, String key, List<Object> first) {
    var coop = coops.byId(election.coop()).orElseThrow();
    var args = new ArrayList<Object>(first);
    args.add(coop.name());
    if (!people.isEmpty()) {
      notices.sendToAll(people, key + ".subject", key + ".body", args, link(coop.slug(), election));
    }
  }

  private static String link(String slug, Election election) {
    return "/c/" + slug + "/elections/" + election.number();
  }
}
