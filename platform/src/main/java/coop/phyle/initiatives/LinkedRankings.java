package coop.phyle.initiatives;

import coop.phyle.identity.People;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Ballotable;
import coop.phyle.voting.Cast;
import coop.phyle.voting.LinkedVoter;
import coop.phyle.voting.Ranking;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Shows the paper of a question to a voter who followed a mailed link. */
@Component
class LinkedRankings implements Ballotable {
  private final Questions questions;
  private final ReadingQuestions reading;
  private final People people;

  LinkedRankings(Questions questions, ReadingQuestions reading, People people) {
    this.questions = questions;
    this.reading = reading;
    this.people = people;
  }

  @Override
  public boolean asks(CoopId coop, VoteNumber number) {
    return questions.find(coop, number).isPresent();
  }

  @Override
  public Optional<ModelAndView> ballot(LinkedVoter voter, List<Problem> problems) {
    return reading.show(voter.coop().id(), voter.number(), voter.person(), Map.of())
        .filter(QuestionPages.Shown::votes)
        .map(question -> new ModelAndView("initiatives/link", Map.of("link", new QuestionPages.Linked(voter.path(), name(voter), question), "problems", problems)));
  }

  @Override
  public String said(MultiValueMap<String, String> form) {
    return Ranking.said(form);
  }

  @Override
  public ModelAndView receipt(LinkedVoter voter, MemberId member, String said, Cast.Counted counted) {
    var question = reading.show(voter.coop().id(), voter.number(), voter.person(), Map.of()).orElseThrow();
    return new ModelAndView("initiatives/receipt", Map.of("receipt", QuestionPages.ShownReceipt.of(question, name(voter), counted)));
  }

  private String name(LinkedVoter voter) {
    return people.find(voter.person()).orElseThrow().name();
  }
}
