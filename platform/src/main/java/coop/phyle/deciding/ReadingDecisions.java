package coop.phyle.deciding;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Following;
import coop.phyle.documents.Markdown;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.statutes.Statutes;
import coop.phyle.statutes.Version;
import coop.phyle.voting.VoteNumber;
import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one decision for one reader. */
@Service
@Transactional(readOnly = true)
class ReadingDecisions {
  private final Decisions decisions;
  private final Statutes statutes;
  private final GivingNotice notice;
  private final Enactors enactors;
  private final Places places;
  private final Counts counts;
  private final RulePanel panel;
  private final ReadingInterests interests;
  private final People people;
  private final Following came;
  private final Clock clock;

  ReadingDecisions(
      Decisions decisions,
      Statutes statutes,
      GivingNotice notice,
      Enactors enactors,
      Places places,
      Counts counts,
      RulePanel panel,
      ReadingInterests interests,
      People people,
      Following came,
      Clock clock) {
    this.decisions = decisions;
    this.statutes = statutes;
    this.notice = notice;
    this.enactors = enactors;
    this.places = places;
    this.counts = counts;
    this.panel = panel;
    this.interests = interests;
    this.people = people;
    this.came = came;
    this.clock = clock;
  }

  /** A draft, and one withdrawn before notice, exist for their proposer alone. */
  public Optional<DecisionPages.Shown> show(CoopId coop, VoteNumber number, PersonId reader) {
    return visible(coop, number, reader).map(life -> show(life, reader));
  }

  Optional<Life> visible(CoopId coop, VoteNumber number, PersonId reader) {
    return decisions.find(coop, number).filter(l -> l.notice().isPresent() || l.decision().proposedBy().equals(reader));
  }

  private DecisionPages.Shown show(Life life, PersonId reader) {
    var decision = life.decision();
    var stage = life.stage(clock.instant());
    var version = version(life);
    return new DecisionPages.Shown(
        decision.number().value(),
        decision.kind(),
        decision.matter(),
        stage,
        decision.title(),
        content(decision.body()),
        decision.body().isBlank(),
        enactors.of(decision.matter()).reading(decision.subject()),
        decision.secret(),
        people.find(decision.proposedBy()).map(p -> p.name()).orElse(""),
        decision.proposedBy().equals(reader),
        dates(life),
        outcome(life, stage),
        refusal(life),
        panel.of(version, decision.kind(), decision.secret()),
        places.of(life, version.rules(), reader),
        tally(life, stage, version.rules()),
        life.meeting().map(Life.Meeting::number),
        stage.counted() ? came.of(decision.coop(), CardKind.DECISIONS, decision.number().value(), reader, Optional.empty()) : Optional.empty(),
        interests.of(life, version, reader));
  }

  /** Sanitised where it is made, so the page may print it as it is. */
  private static Content content(String markdown) {
    var html = Markdown.toHtml(markdown);
    return output -> output.writeContent(html);
  }

  private Version version(Life life) {
    var coop = life.decision().coop();
    return life.notice().flatMap(n -> statutes.version(coop, n.statutesVersion())).orElseGet(() -> statutes.inForce(coop));
  }

  private DecisionPages.Dates dates(Life life) {
    if (life.notice().isPresent()) {
      var given = life.given();
      return new DecisionPages.Dates(given.at(), given.opensAt(), given.closesAt(), true);
    }
    Instant now = clock.instant();
    var dates = notice.dates(life.decision());
    return new DecisionPages.Dates(now, dates.opensAt(), dates.closesAt(), false);
  }

  private Optional<Words> outcome(Life life, Stage stage) {
    var decision = life.decision();
    var enactor = enactors.of(decision.matter());
    if (life.enactment().isPresent() && life.enactment().get() instanceof Enactment.Effect done) {
      return Optional.of(enactor.done(decision.coop(), decision.subject(), done.effect()));
    }
    return stage.counted() ? Optional.empty() : Optional.of(enactor.consequence(decision.coop(), decision.subject()));
  }

  private static List<Problem> refusal(Life life) {
    return life.enactment().isPresent() && life.enactment().get() instanceof Enactment.Refusal no ? no.problems() : List.of();
  }

  private Optional<Tally> tally(Life life, Stage stage, RuleBook rules) {
    return switch (stage) {
      case DRAFT, WITHDRAWN, NOTICE -> Optional.empty();
      case OPEN, COUNTING -> Optional.of(counts.running(life.decision(), rules));
      case PASSED, FAILED, NO_QUORUM -> Optional.of(counts.result(life.decision(), rules));
    };
  }
}
