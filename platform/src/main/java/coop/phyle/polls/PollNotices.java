package coop.phyle.polls;

import coop.phyle.identity.Coops;
import coop.phyle.notices.About;
import coop.phyle.notices.Mailing;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteLinks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mail about a poll: it opened, it closes soon, it is counted, somebody stated what came of it. */
@Component
class PollNotices {
  static final String KIND = "poll";
  private final Notices notices;
  private final Coops coops;
  private final VoteLinks links;
  private final PollDates dates;

  PollNotices(Notices notices, Coops coops, VoteLinks links, PollDates dates) {
    this.notices = notices;
    this.coops = coops;
    this.links = links;
    this.dates = dates;
  }

  void opened(Poll poll, Collection<PersonId> voters) {
    var key = poll.asked().kind() == Kind.SORTITION ? "polls.mail.pool" : "polls.mail.opened";
    notices.sendToAll(voters, letter(poll, key).withLinks(links(poll, voters)));
  }

  void closesSoon(Poll poll, Collection<PersonId> silent) {
    notices.sendToAll(silent, letter(poll, "polls.mail.reminder").remindsUntil(poll.asked().closesAt()).withLinks(links(poll, silent)));
  }

  void closed(Poll poll, Collection<PersonId> voters) {
    notices.sendToAll(voters, letter(poll, "polls.mail.closed").mayWait());
  }

  /** With the day it is looked at again, or the time that was chosen, for calendars. */
  void outcome(Poll poll, Collection<PersonId> voters) {
    var letter = letter(poll, "polls.mail.outcome").mayWait();
    notices.sendToAll(voters, dates.invitation(coops.byId(poll.coop()).orElseThrow(), poll).map(letter::withCalendar).orElse(letter));
  }

  private Map<PersonId, String> links(Poll poll, Collection<PersonId> voters) {
    return LinkedSlips.linked(poll.asked()) ? links.issue(poll.coop(), poll.number(), voters) : Map.of();
  }

  private Mailing letter(Poll poll, String key) {
    var coop = coops.byId(poll.coop()).orElseThrow();
    var args = List.<Object>of(poll.asked().title(), poll.asked().closesAt(), coop.name());
    return Mailing.of(key + ".subject", key + ".body", args, "/c/" + coop.slug() + "/polls/" + poll.number())
        .about(new About(KIND, coop.id(), poll.number().toString()));
  }
}
