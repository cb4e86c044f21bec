package coop.phyle.deciding;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mail about a vote: it opened, it closes soon, it was decided. */
@Component
class TellingVoters {
  private final Notices notices;
  private final Coops coops;

  TellingVoters(Notices notices, Coops coops) {
    this.notices = notices;
    this.coops = coops;
  }

  void opened(Life life, Collection<PersonId> voters) {
    tell(life, voters, "deciding.mail.opened", List.of(life.decision().title(), life.given().closesAt()));
  }

  void closesSoon(Life life, Collection<PersonId> silent) {
    tell(life, silent, "deciding.mail.reminder", List.of(life.decision().title(), life.given().closesAt()));
  }

  void decided(Life life, Outcome.Verdict verdict, Collection<PersonId> voters) {
    var key =
        switch (verdict) {
          case PASSED -> "deciding.mail.passed";
          case FAILED -> "deciding.mail.failed";
          case NO_QUORUM -> "deciding.mail.no-quorum";
        };
    tell(life, voters, key, List.of(life.decision().title()));
  }

  private void tell(Life life, Collection<PersonId> people, String key, List<Object> first) {
    var coop = coops.byId(life.decision().coop()).orElseThrow();
    var args = new ArrayList<Object>(first);
    args.add(coop.name());
    var link = "/c/" + coop.slug() + "/decisions/" + life.number();
    notices.sendToAll(people, key + ".subject", key + ".body", args, link);
  }
}
