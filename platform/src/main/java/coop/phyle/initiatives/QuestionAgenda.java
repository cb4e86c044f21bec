package coop.phyle.initiatives;

import coop.phyle.voting.VoteAgenda;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Plans the moments of a question: those of its vote, and the phases before it. */
@Component
class QuestionAgenda {
  static final String KIND = "initiatives";
  static final String LAPSE = "initiatives-lapse";
  static final String FREEZING = "initiatives-freezing";
  private final VoteAgenda agenda;

  QuestionAgenda(VoteAgenda agenda) {
    this.agenda = agenda;
  }

  void admit(Question question) {
    agenda.at(question.lapsesAt(), LAPSE, question.coop(), question.number());
  }

  void discuss(Question question, Instant freezesAt) {
    require(question);
    agenda.at(freezesAt, FREEZING, question.coop(), question.number());
  }

  void require(Question question) {
    agenda.never(LAPSE, question.coop(), question.number());
  }

  void vote(Question question, QuestionLife.Freezing notice) {
    agenda.plan(KIND, question.coop(), question.number(), notice.opensAt(), notice.closesAt());
  }
}
