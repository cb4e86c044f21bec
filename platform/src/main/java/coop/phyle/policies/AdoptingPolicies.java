package coop.phyle.policies;

import coop.phyle.deciding.Asked;
import coop.phyle.deciding.Chosen;
import coop.phyle.deciding.Enacted;
import coop.phyle.deciding.Enactor;
import coop.phyle.deciding.Passed;
import coop.phyle.deciding.Subject;
import coop.phyle.deciding.Words;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A policy is what the motion says: passed, its title and text become the next version in the register. */
@Component
class AdoptingPolicies implements Enactor {
  private static final String POLICY = "policy";
  private static final String REVIEW = "review";
  private static final String NEW = "new";
  /** The policy and the version the text was written from: {@code 3.2}. Of another policy than the chosen one it says nothing. */
  private static final String FROM = "from-version";
  private final Policies policies;
  private final CopyingPolicies copying;

  AdoptingPolicies(Policies policies, CopyingPolicies copying) {
    this.policies = policies;
    this.copying = copying;
  }

  @Override
  public Matter matter() {
    return Matter.ADOPT_POLICY;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    var options = new ArrayList<>(List.of(Asked.Option.said(NEW, "policies.ask.new")));
    options.addAll(Standing.options(policies, coop));
    return List.of(Asked.choice(POLICY, "policies.ask.policy", options), Asked.date(REVIEW, "policies.ask.review"), new Asked(FROM, "policies.ask.from-version", Asked.Kind.GIVEN, List.of()));
  }

  /** The standing text of the policy to be changed, or that of another co-op's policy. */
  @Override
  public Map<String, String> begin(CoopId coop, PersonId by, Map<String, String> brought) {
    var begun = new HashMap<String, String>();
    Standing.read(brought.getOrDefault(POLICY, "")).flatMap(number -> policies.standing(coop, number)).ifPresent(policy -> {
      text(begun, policy);
      begun.put(FROM, Standing.version(policy));
    });
    copying.find(brought.getOrDefault("from", ""), by).ifPresent(policy -> text(begun, policy));
    return begun;
  }

  private static void text(Map<String, String> begun, Policy policy) {
    begun.put("title", policy.title());
    begun.put("body", policy.body());
    begun.put("tags", String.join(", ", policy.tags()));
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    var typed = entered.getOrDefault(POLICY, NEW);
    var day = entered.getOrDefault(REVIEW, "").strip();
    var policy = Standing.read(typed).flatMap(number -> policies.standing(coop, number));
    if (!typed.equals(NEW) && policy.isEmpty()) {
      return Chosen.Unfit.because(POLICY, "policies.problem.policy");
    }
    var from = policy.map(standing -> from(entered.getOrDefault(FROM, ""), standing));
    if (from.isPresent() && !from.get().equals(Standing.version(policy.get()))) {
      return Chosen.Unfit.because(POLICY, "policies.problem.outdated", policy.get().number().value());
    }
    if (!day.isEmpty() && day(day).isEmpty()) {
      return Chosen.Unfit.because(REVIEW, "policies.problem.review");
    }
    if (entered.containsKey("body") && entered.get("body").isBlank()) {
      return Chosen.Unfit.because("body", "policies.problem.body");
    }
    var subject = new HashMap<>(Map.of(POLICY, typed));
    from.ifPresent(version -> subject.put(FROM, version));
    day(day).ifPresent(on -> subject.put(REVIEW, on.toString()));
    return new Chosen.Fit(Subject.of(subject));
  }

  /** Who names no version, as programs may, wrote from the one that stands. */
  private static String from(String entered, Policy standing) {
    return entered.startsWith(standing.number() + ".") ? entered : Standing.version(standing);
  }

  @Override
  public Subject question(Subject subject) {
    return subject.without(FROM);
  }

  @Override
  public List<String> reading(Subject subject) {
    return Standing.read(subject.get(POLICY)).map(number -> List.of("/policies/" + number)).orElse(List.of());
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    return Standing.read(subject.get(POLICY))
        .map(number -> Words.of("policies.consequence.changed", number.value()))
        .orElseGet(() -> Words.of("policies.consequence.new"));
  }

  @Override
  public Enacted enact(Passed passed) {
    var typed = Standing.read(passed.subject().get(POLICY));
    if (passed.body().isBlank()) {
      return Enacted.Refused.because("policies.problem.body");
    }
    var refused = typed.flatMap(number -> Standing.refused(policies, passed, number, FROM));
    if (refused.isPresent()) {
      return refused.get();
    }
    var number = typed.orElseGet(() -> policies.create(passed.coop()));
    var review = Optional.ofNullable(passed.subject().values().get(REVIEW)).flatMap(AdoptingPolicies::day);
    policies.adopt(passed.coop(), number, passed.number(), passed.title(), passed.body(), passed.tags(), passed.at(), review);
    return new Enacted.Done(Json.obj().with(POLICY, number.value()));
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    return Words.of("policies.done.adopted", effect.whole(POLICY));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
