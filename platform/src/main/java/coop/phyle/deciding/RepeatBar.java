package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A question that was voted down rests for as many months as the rules say. One that had no quorum was not voted down. */
@Component
public class RepeatBar {
  private final Decisions decisions;
  private final ObjectProvider<Defeats> elsewhere;
  private final Statutes statutes;
  private final Site site;
  private final Clock clock;

  RepeatBar(Decisions decisions, ObjectProvider<Defeats> elsewhere, Statutes statutes, Site site, Clock clock) {
    this.decisions = decisions;
    this.elsewhere = elsewhere;
    this.statutes = statutes;
    this.site = site;
    this.clock = clock;
  }

  /** Whether a text that is to be put as an ordinary resolution, in whatever way, has to rest. */
  public Optional<Problem> check(CoopId coop, String title, String body) {
    return check(coop, text(title, body), statutes.inForce(coop).rules().rule(ResolutionKind.ORDINARY));
  }

  /** Equal for texts with the same words, whatever their case, accents, punctuation and spacing. */
  public static byte[] fingerprint(String title, String body) {
    return text(title, body).text();
  }

  private static Question text(String title, String body) {
    return Question.of(Matter.STATEMENT, Subject.NONE, title, body);
  }

  Optional<Problem> check(CoopId coop, Question question, DecisionRule rule) {
    if (rule.repeatBarMonths() == 0) {
      return Optional.empty();
    }
    return Stream.concat(decisions.defeat(coop, question).stream(), elsewhere.stream().flatMap(defeats -> defeats.last(coop, question.text()).stream()))
        .max(Comparator.comparing(Defeats.Defeat::at))
        .flatMap(
            defeat -> {
              var free = defeat.at().atZone(site.zone()).toLocalDate().plusMonths(rule.repeatBarMonths());
              var today = clock.instant().atZone(site.zone()).toLocalDate();
              return today.isBefore(free)
                  ? Optional.of(
                      Problem.of("title", "deciding.problem.repeat", defeat.number().toString(), rule.repeatBarMonths(), free))
                  : Optional.empty();
            });
  }
}
