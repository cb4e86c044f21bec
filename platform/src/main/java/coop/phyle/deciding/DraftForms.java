package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form of a draft asks under the rules in force. */
@Service
@Transactional(readOnly = true)
class DraftForms {
  private final Decisions decisions;
  private final Statutes statutes;
  private final Enactors enactors;
  private final CheckingDrafts checking;
  private final Clock clock;

  DraftForms(Decisions decisions, Statutes statutes, Enactors enactors, CheckingDrafts checking, Clock clock) {
    this.decisions = decisions;
    this.statutes = statutes;
    this.enactors = enactors;
    this.checking = checking;
    this.clock = clock;
  }

  public List<Matter> matters() {
    return enactors.matters();
  }

  public boolean offers(Matter matter) {
    return enactors.find(matter).isPresent();
  }

  public DecisionPages.DraftForm fresh(CoopId coop, PersonId by, Matter matter, Map<String, String> entered) {
    var rules = statutes.inForce(coop).rules();
    var kinds = Kinds.open(rules, matter, Subject.of(Map.of()), checking.director(coop, by));
    var chosen = kinds.stream().anyMatch(kind -> rules.rule(kind).secrecy() == DecisionRule.Secrecy.CHOSEN);
    return new DecisionPages.DraftForm(matter, Optional.empty(), enactors.of(matter).asks(coop), Map.copyOf(entered), kinds, chosen);
  }

  /** A form nobody has typed into yet. */
  public DecisionPages.DraftForm begun(CoopId coop, PersonId by, Matter matter, Map<String, String> brought) {
    var entered = new HashMap<>(enactors.of(matter).begin(coop, by, brought));
    brought.forEach(entered::putIfAbsent);
    return fresh(coop, by, matter, entered);
  }

  /** The form of one's own draft, filled in. */
  public Optional<DecisionPages.DraftForm> of(CoopId coop, PersonId by, VoteNumber number) {
    return decisions
        .find(coop, number)
        .filter(life -> life.stage(clock.instant()) == Stage.DRAFT && life.decision().proposedBy().equals(by))
        .map(life -> fresh(coop, by, life.decision().matter(), entered(life.decision())).revising(number.value()));
  }

  private static Map<String, String> entered(Decision decision) {
    var entered = new HashMap<String, String>(decision.subject().values());
    entered.put("title", decision.title());
    entered.put("body", decision.body());
    entered.put("tags", Tags.write(decision.tags()));
    entered.put("kind", decision.kind().name());
    entered.put("secret", String.valueOf(decision.secret()));
    return entered;
  }
}
