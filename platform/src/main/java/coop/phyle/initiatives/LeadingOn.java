package coop.phyle.initiatives;

import coop.phyle.deciding.Draft;
import coop.phyle.deciding.Drafting;
import coop.phyle.deciding.Proposing;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a text that won leads on to: a draft, of whoever asks for it, to adopt its words as a standing policy. */
@Service
class LeadingOn {
  private final Questions questions;
  private final Initiatives initiatives;
  private final QuestionResults results;
  private final Proposing proposing;

  LeadingOn(Questions questions, Initiatives initiatives, QuestionResults results, Proposing proposing) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.results = results;
    this.proposing = proposing;
  }

  /** Empty where no text has won. */
  @Transactional
  Optional<Drafting> draft(CoopId coop, VoteNumber number, PersonId by) {
    var tags = questions.find(coop, number).map(life -> life.question().tags());
    return winner(coop, number)
        .flatMap(wording -> tags.map(about -> proposing.draft(
            coop, new Draft(by, Matter.ADOPT_POLICY, Map.of("policy", "new", "review", ""), wording.title(), wording.body(), Optional.empty(), false, about))));
  }

  private Optional<Wording> winner(CoopId coop, VoteNumber number) {
    return results.find(coop, number)
        .flatMap(QuestionResult::winner)
        .flatMap(option -> questions.choices(coop, number).stream().filter(choice -> choice.option() == option).findFirst())
        .flatMap(choice -> initiatives.versions(coop, new InitiativeNumber(number, choice.place())).stream()
            .filter(version -> version.number() == choice.version()).map(Initiatives.Version::wording).findFirst());
  }
}
