package coop.phyle.statutes;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statutes as kept in the database. */
@Service
@Transactional
class KeptStatutes implements Statutes {
  private final Versions versions;
  private final Scrutiny scrutiny;
  private final Record record;
  private final Coops coops;

  KeptStatutes(Versions versions, Scrutiny scrutiny, Record record, Coops coops) {
    this.versions = versions;
    this.scrutiny = scrutiny;
    this.record = record;
    this.coops = coops;
  }

  @Override
  @Transactional(readOnly = true)
  public Version inForce(CoopId coop) {
    return versions.latest(coop).orElseThrow(() -> new IllegalStateException("co-op " + coop + " has no statutes in sight: is its tenancy set?"));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Version> version(CoopId coop, int number) {
    return versions.find(coop, number);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Version> versions(CoopId coop) {
    return versions.of(coop);
  }

  @Override
  public Amending amend(CoopId coop, Amended amended) {
    var before = inForce(coop);
    var problems = Scrutiny.problems(scrutiny.amendment(before.rules(), amended.rules()));
    if (!problems.isEmpty()) {
      return new Amending.Refused(problems);
    }
    var rules = amended.rules();
    var version =
        new Version(coop, before.number() + 1, amended.at(), OptionalInt.of(amended.decision()), rules, Versions.hash(rules));
    versions.add(version);
    var body = Json.obj().with("version", version.number()).with("rules", RuleBooks.write(rules)).with("decision", amended.decision());
    record.note(coop, "statutes-amended", body);
    if (!rules.profile().name().equals(before.rules().profile().name())) {
      coops.rename(coop, rules.profile().name());
    }
    return new Amending.InForce(version);
  }
}
