package coop.phyle.deciding;

import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A question that was voted down rests for as many months as the rules say. One that had no quorum was not voted down. */
@Component
class RepeatBar {
  private final Decisions decisions;
  private final Site site;
  private final Clock clock;

  RepeatBar(Decisions decisions, Site site, Clock clock) {
    this.decisions = decisions;
    this.site = site;
    this.clock = clock;
  }

  Optional<Problem> check(CoopId coop, Question question, DecisionRule rule) {
    if (rule.repeatBarMonths() == 0) {
      return Optional.empty();
    }
    return decisions
        .defeat(coop, question)
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
