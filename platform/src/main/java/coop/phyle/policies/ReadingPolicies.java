package coop.phyle.policies;

import coop.phyle.documents.Markdown;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of policies: for members, and for everyone where the statutes open the books to everyone. */
@Service
@Transactional(readOnly = true)
class ReadingPolicies {
  static final int LONGEST_WORDS = 200;
  private final Policies policies;
  private final Statutes statutes;
  private final Site site;
  private final Clock clock;

  ReadingPolicies(Policies policies, Statutes statutes, Site site, Clock clock) {
    this.policies = policies;
    this.statutes = statutes;
    this.site = site;
    this.clock = clock;
  }

  /** Empty for whoever may not read it. */
  public Optional<PolicyPages.Register> register(CoopId coop, Viewer viewer, String words) {
    if (!open(coop, viewer)) {
      return Optional.empty();
    }
    var sought = words.strip().substring(0, Math.min(LONGEST_WORDS, words.strip().length()));
    var found = sought.isEmpty() ? policies.all(coop) : policies.found(coop, sought);
    return Optional.of(
        new PolicyPages.Register(
            sought,
            found.stream().filter(p -> p.repealed().isEmpty()).map(this::row).toList(),
            found.stream().filter(p -> p.repealed().isPresent()).map(this::row).toList()));
  }

  /**
   * @param version empty for the newest
   * @param elsewhere other co-ops of the reader
   */
  public Optional<PolicyPages.Shown> show(CoopId coop, Viewer viewer, PolicyNumber number, Optional<Integer> version, List<Coop> elsewhere) {
    if (!open(coop, viewer)) {
      return Optional.empty();
    }
    var all = policies.of(coop, number);
    return all.stream()
        .filter(p -> version.isEmpty() || version.get() == p.version())
        .findFirst()
        .map(policy -> shown(policy, all, elsewhere));
  }

  /** Every version, newest first; empty for whoever may not read it, and where there is none. */
  public Optional<List<Policy>> versions(CoopId coop, Viewer viewer, int number) {
    if (number < 1 || !open(coop, viewer)) {
      return Optional.empty();
    }
    return Optional.of(policies.of(coop, new PolicyNumber(number))).filter(all -> !all.isEmpty());
  }

  private boolean open(CoopId coop, Viewer viewer) {
    return viewer.is(Who.MEMBER) || statutes.inForce(coop).rules().books() == Audience.EVERYONE;
  }

  private PolicyPages.Shown shown(Policy policy, List<Policy> all, List<Coop> elsewhere) {
    Content body = output -> output.writeContent(Markdown.toHtml(policy.body()));
    var latest = policy.version() == all.getFirst().version();
    return new PolicyPages.Shown(
        policy.number().value(),
        policy.version(),
        latest,
        policy.title(),
        body,
        policy.tags(),
        policy.decision().value(),
        policy.adoptedAt(),
        policy.reviewOn(),
        latest && due(policy),
        policy.repealed().map(VoteNumber::value),
        all.stream().map(p -> new PolicyPages.Edition(p.version(), p.title(), p.decision().value(), p.adoptedAt())).toList(),
        elsewhere);
  }

  private PolicyPages.Row row(Policy policy) {
    return new PolicyPages.Row(policy.number().value(), policy.title(), policy.tags(), policy.adoptedAt(), policy.reviewOn(), due(policy));
  }

  private boolean due(Policy policy) {
    return policy.repealed().isEmpty() && policy.reviewOn().filter(day -> !day.isAfter(LocalDate.ofInstant(clock.instant(), site.zone()))).isPresent();
  }
}
