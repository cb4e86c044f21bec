package coop.phyle.deciding;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.notices.About;
import coop.phyle.notices.Mailing;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mail about a vote: it opened, it closes soon, it was decided. */
@Component
class TellingVoters {
  static final String KIND = "decision";
  private final Notices notices;
  private final Coops coops;
  private final VoteLinks links;

  TellingVoters(Notices notices, Coops coops, VoteLinks links) {
    this.notices = notices;
    this.links = links;
    this.coops = coops;
  }

  void opened(Life life, Collection<PersonId> voters) {
    var letter = letter(life, "deciding.mail.opened", List.of(life.decision().title(), life.given().closesAt()));
    notices.sendToAll(voters, letter.withLinks(links(life, voters)));
  }

  void closesSoon(Life life, Collection<PersonId> silent) {
    var letter = letter(life, "deciding.mail.reminder", List.of(life.decision().title(), life.given().closesAt()));
    notices.sendToAll(silent, letter.remindsUntil(life.given().closesAt()).withLinks(links(life, silent)));
  }

  void decided(Life life, Outcome.Verdict verdict, Collection<PersonId> voters) {
    var key =
        switch (verdict) {
          case PASSED -> "deciding.mail.passed";
          case FAILED -> "deciding.mail.failed";
          case NO_QUORUM -> "deciding.mail.no-quorum";
        };
    notices.sendToAll(voters, letter(life, key, List.of(life.decision().title())).mayWait());
  }

  private Map<PersonId, String> links(Life life, Collection<PersonId> voters) {
    return links.issue(life.decision().coop(), life.decision().number(), voters);
  }

  private Mailing letter(Life life, String key, List<Object> first) {
    var coop = coops.byId(life.decision().coop()).orElseThrow();
    var args = new ArrayList<Object>(first);
    args.add(coop.name());
    return Mailing.of(key + ".subject", key + ".body", args, "/c/" + coop.slug() + "/decisions/" + life.number())
        .about(new About(KIND, coop.id(), life.number().toString()));
  }
}
