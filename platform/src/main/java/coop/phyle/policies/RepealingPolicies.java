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
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes policies out of force. */
@Component
class RepealingPolicies implements Enactor {
  private static final String POLICY = "policy";
  /** The version whose repeal is asked for; another one was never voted on. */
  private static final String VERSION = "version";
  private final Policies policies;

  RepealingPolicies(Policies policies) {
    this.policies = policies;
  }

  @Override
  public Matter matter() {
    return Matter.REPEAL_POLICY;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    return List.of(Asked.choice(POLICY, "policies.ask.policy", Standing.options(policies, coop)));
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    return Standing.read(entered.getOrDefault(POLICY, ""))
        .flatMap(number -> policies.standing(coop, number))
        .<Chosen>map(policy -> new Chosen.Fit(Subject.of(Map.of(POLICY, policy.number().toString(), VERSION, Standing.version(policy)))))
        .orElseGet(() -> Chosen.Unfit.because(POLICY, "policies.problem.policy"));
  }

  @Override
  public Subject question(Subject subject) {
    return subject.without(VERSION);
  }

  @Override
  public List<String> reading(Subject subject) {
    return List.of("/policies/" + subject.get(POLICY));
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    return Words.of("policies.consequence.repealed", subject.get(POLICY));
  }

  @Override
  public Enacted enact(Passed passed) {
    var number = Standing.read(passed.subject().get(POLICY)).orElseThrow();
    var refused = Standing.refused(policies, passed, number, VERSION);
    if (refused.isPresent()) {
      return refused.get();
    }
    return policies.repeal(passed.coop(), number, passed.number(), passed.at())
        ? new Enacted.Done(Json.obj().with(POLICY, number.value()))
        : Enacted.Refused.because("policies.problem.policy");
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    return Words.of("policies.done.repealed", effect.whole(POLICY));
  }
}
