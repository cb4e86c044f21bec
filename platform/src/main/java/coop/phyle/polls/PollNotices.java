package coop.phyle.polls;

import coop.phyle.identity.Coops;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mail about a poll: it opened, it closes soon, it is counted, somebody stated what came of it. */
@Component
class PollNotices {
  private final Notices notices;
  private final Coops coops;

  PollNotices(Notices notices, Coops coops) {
    this.notices = notices;
    this.coops = coops;
  }

  void opened(Poll poll, Collection<PersonId> voters) {
    tell(poll, voters, poll.asked().kind() == Kind.SORTITION ? "polls.mail.pool" : "polls.mail.opened");
  }

  void closesSoon(Poll poll, Collection<PersonId> silent) {
    tell(poll, silent, "polls.mail.reminder");
  }

  void closed(Poll poll, Collection<PersonId> voters) {
    tell(poll, voters, "polls.mail.closed");
  }

  void outcome(Poll poll, Collection<PersonId> voters) {
    tell(poll, voters, "polls.mail.outcome");
  }

  private void tell(Poll poll, Collection<PersonId> people, String key) {
    var coop = coops.byId(poll.coop()).orElseThrow();
    var args = List.<Object>of(poll.asked().title(), poll.asked().closesAt(), coop.name());
    notices.sendToAll(people, key + ".subject", key + ".body", args, "/c/" + coop.slug() + "/polls/" + poll.number());
  }
}
