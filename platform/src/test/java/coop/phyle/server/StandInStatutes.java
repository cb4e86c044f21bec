package coop.phyle.server;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import coop.phyle.statutes.Amended;
import coop.phyle.statutes.Amending;
import coop.phyle.statutes.AmendmentDraft;
import coop.phyle.statutes.AmendmentDraftId;
import coop.phyle.statutes.AmendmentDrafts;
import coop.phyle.statutes.Founder;
import coop.phyle.statutes.Founding;
import coop.phyle.statutes.FoundingCoops;
import coop.phyle.statutes.Statutes;
import coop.phyle.statutes.UponFounding;
import coop.phyle.statutes.Version;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps statutes in memory until the statutes module is there. */
final class StandInStatutes implements Statutes, FoundingCoops, AmendmentDrafts {
  private final Map<CoopId, List<Version>> versions = new ConcurrentHashMap<>();
  private final Coops coops;
  private final Tenancy tenancy;
  private final Clock clock;
  private final PlatformTransactionManager transactions;
  private final ObjectProvider<UponFounding> plugs;

  StandInStatutes(Coops coops, Tenancy tenancy, Clock clock, PlatformTransactionManager transactions, ObjectProvider<UponFounding> plugs) {
    this.coops = coops;
    this.tenancy = tenancy;
    this.clock = clock;
    this.transactions = transactions;
    this.plugs = plugs;
  }

  @Override
  public Outcome found(RuleBook rules, List<Founder> founders) {
    var coop = coops.create(rules.profile().name());
    var at = clock.instant();
    versions.put(coop.id(), new ArrayList<>(List.of(new Version(coop.id(), 1, at, OptionalInt.empty(), rules, "0"))));
    tenancy.in(
        coop.id(),
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(s -> plugs.orderedStream().forEach(plug -> plug.founded(new Founding(coop, founders, rules, at)))));
    return new Outcome.Founded(coop);
  }

  @Override
  public Optional<AmendmentDraft> find(CoopId coop, AmendmentDraftId id) {
    return Optional.empty();
  }

  @Override
  public Version inForce(CoopId coop) {
    return versions.get(coop).getLast();
  }

  @Override
  public Optional<Version> version(CoopId coop, int number) {
    return versions.get(coop).stream().filter(v -> v.number() == number).findFirst();
  }

  @Override
  public List<Version> versions(CoopId coop) {
    return versions.get(coop).reversed();
  }

  @Override
  public Amending amend(CoopId coop, Amended amended) {
    var version = new Version(coop, inForce(coop).number() + 1, amended.at(), OptionalInt.of(amended.decision()), amended.rules(), "0");
    versions.get(coop).add(version);
    return new Amending.InForce(version);
  }
}
