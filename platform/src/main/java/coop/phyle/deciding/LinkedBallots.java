package coop.phyle.deciding;

import coop.phyle.identity.People;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Ballotable;
import coop.phyle.voting.Cast;
import coop.phyle.voting.LinkedVoter;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Shows a resolution to a voter who followed a mailed link. */
@Component
class LinkedBallots implements Ballotable {
  private final Decisions decisions;
  private final ReadingDecisions reading;
  private final People people;

  LinkedBallots(Decisions decisions, ReadingDecisions reading, People people) {
    this.decisions = decisions;
    this.reading = reading;
    this.people = people;
  }

  @Override
  public boolean asks(CoopId coop, VoteNumber number) {
    return decisions.find(coop, number).isPresent();
  }

  @Override
  public Optional<ModelAndView> ballot(LinkedVoter voter, List<Problem> problems) {
    return reading
        .show(voter.coop().id(), voter.number(), voter.person())
        .filter(DecisionPages.Shown::votes)
        .map(decision -> new ModelAndView("deciding/link", Map.of("link", linked(voter, decision), "problems", problems)));
  }

  private DecisionPages.Linked linked(LinkedVoter voter, DecisionPages.Shown decision) {
    return new DecisionPages.Linked(voter.path(), people.find(voter.person()).orElseThrow().name(), decision);
  }

  @Override
  public String said(MultiValueMap<String, String> form) {
    return Objects.requireNonNullElse(form.getFirst("choice"), "");
  }

  @Override
  public ModelAndView receipt(LinkedVoter voter, MemberId member, String said, Cast.Counted counted) {
    var decision = reading.show(voter.coop().id(), voter.number(), voter.person()).orElseThrow();
    var shown = DecisionPages.ShownReceipt.of(decision, member, CastBallot.choice(said).orElseThrow(), counted);
    return new ModelAndView("deciding/receipt", Map.of("receipt", shown));
  }
}
