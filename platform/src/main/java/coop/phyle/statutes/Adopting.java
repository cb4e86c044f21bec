package coop.phyle.statutes;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.record.Record;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Tenancy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a co-op of rules and founders. */
@Service
class Adopting implements FoundingCoops {
  // The transaction began before the co-op existed, so it is told of it now.
  private static final String ENTER = "select set_config('phyle.coop', :coop, true)";

  private final Coops coops;
  private final Versions versions;
  private final Scrutiny scrutiny;
  private final Record record;
  private final Tenancy tenancy;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectProvider<UponFounding> plugs;

  Adopting(
      Coops coops, Versions versions, Scrutiny scrutiny, Record record, Tenancy tenancy, JdbcClient jdbc, Clock clock, ObjectProvider<UponFounding> plugs) {
    this.coops = coops;
    this.versions = versions;
    this.scrutiny = scrutiny;
    this.record = record;
    this.tenancy = tenancy;
    this.jdbc = jdbc;
    this.clock = clock;
    this.plugs = plugs;
  }

  @Override
  @Transactional
  public Outcome found(RuleBook rules, List<Founder> founders) {
    var problems = new ArrayList<>(Scrutiny.problems(scrutiny.founding(rules, founders.size())));
    problems.addAll(people(rules, founders));
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    var coop = coops.create(rules.profile().name());
    jdbc.sql(ENTER).param("coop", coop.id().toString()).query(String.class).single();
    tenancy.in(coop.id(), () -> adopt(coop, rules, founders));
    return new Outcome.Founded(coop);
  }

  private void adopt(Coop coop, RuleBook rules, List<Founder> founders) {
    var at = clock.instant();
    versions.add(new Version(coop.id(), 1, at, OptionalInt.empty(), rules, Versions.hash(rules)));
    record.note(coop.id(), "statutes-adopted", Json.obj().with("version", 1).with("rules", RuleBooks.write(rules)));
    var founding = new Founding(coop, founders, rules, at);
    plugs.orderedStream().forEach(plug -> plug.founded(founding));
  }

  /** Every founder in a class the rules know, the offices filled, enough directors. */
  static List<Problem> people(RuleBook rules, List<Founder> founders) {
    var problems = new ArrayList<Problem>();
    for (var f : founders) {
      if (rules.memberClass(f.memberClass()).isEmpty()) {
        problems.add(Problem.of("founders", "statutes.problem.founder.class", f.name()));
      }
    }
    for (var office : List.of(Office.SECRETARY, Office.TREASURER)) {
      if (founders.stream().filter(f -> f.offices().contains(office)).count() != 1) {
        problems.add(Problem.of("founders", "statutes.problem.founder." + Typed.choice(office)));
      }
    }
    var directors = founders.stream().filter(f -> f.offices().contains(Office.DIRECTOR)).count();
    if (directors < rules.board().minimum() || directors > rules.board().maximum()) {
      problems.add(
          Problem.of("founders", "statutes.problem.founder.directors", rules.board().minimum(), rules.board().maximum(), directors));
    }
    return problems;
  }
}
