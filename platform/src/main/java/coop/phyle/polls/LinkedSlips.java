package coop.phyle.polls;

import coop.phyle.identity.People;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.Ballotable;
import coop.phyle.voting.Cast;
import coop.phyle.voting.LinkedVoter;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Shows a poll to a voter who followed a mailed link. Polls that may ask for reasons mail none: a link casts a ballot and nothing else. */
@Component
class LinkedSlips implements Ballotable {
  private final Polls polls;
  private final ReadingPolls reading;
  private final Voices voices;
  private final Rolls rolls;
  private final People people;
  private final Clock clock;

  LinkedSlips(Polls polls, ReadingPolls reading, Voices voices, Rolls rolls, People people, Clock clock) {
    this.polls = polls;
    this.reading = reading;
    this.voices = voices;
    this.rolls = rolls;
    this.people = people;
    this.clock = clock;
  }

  /** Whether links to this poll are mailed. */
  static boolean linked(Asked asked) {
    return asked.paper().isPresent() && asked.reasons() != Reasons.REQUIRED && !asked.kind().objections();
  }

  @Override
  public boolean asks(CoopId coop, VoteNumber number) {
    return polls.find(coop, number).isPresent();
  }

  @Override
  public Optional<ModelAndView> ballot(LinkedVoter voter, List<Problem> problems) {
    return show(voter)
        .filter(PollPages.Shown::votes)
        .map(poll -> new ModelAndView("polls/link", Map.of("link", new PollPages.Linked(voter.path(), name(voter), poll), "problems", problems)));
  }

  @Override
  public String said(MultiValueMap<String, String> form) {
    return Slips.said(form);
  }

  /** In an open poll the voter's name goes beside the ballot, as it does for those who signed in. */
  @Override
  public ModelAndView receipt(LinkedVoter voter, MemberId member, String said, Cast.Counted counted) {
    var seat = rolls.of(voter.coop().id(), voter.number(), voter.person()).stream().filter(one -> one.member().equals(member)).findFirst().orElseThrow();
    if (!counted.secret()) {
      voices.put(voter.coop().id(), voter.number(), seat, "", clock.instant());
    }
    var poll = show(voter).orElseThrow();
    return new ModelAndView("polls/receipt", Map.of("receipt", PollPages.ShownReceipt.of(poll, seat.name(), counted)));
  }

  private Optional<PollPages.Shown> show(LinkedVoter voter) {
    var viewer = new Viewer(Optional.of(voter.person()), name(voter), Set.of());
    return reading.show(voter.coop().id(), voter.number(), viewer, Map.of());
  }

  private String name(LinkedVoter voter) {
    return people.find(voter.person()).orElseThrow().name();
  }
}
