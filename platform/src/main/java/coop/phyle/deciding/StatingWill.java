package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Statements of the members' will: people carry them out, the program only keeps them. */
@Component
class StatingWill implements Enactor {
  @Override
  public Matter matter() {
    return Matter.STATEMENT;
  }

  @Override
  public List<Asked> asks(CoopId coop) {
    return List.of();
  }

  @Override
  public Chosen choose(CoopId coop, Map<String, String> entered) {
    return new Chosen.Fit(Subject.NONE);
  }

  @Override
  public Words consequence(CoopId coop, Subject subject) {
    return Words.of("deciding.consequence.statement");
  }

  @Override
  public Enacted enact(Passed passed) {
    return new Enacted.Done(Json.obj());
  }

  @Override
  public Words done(CoopId coop, Subject subject, Json.Obj effect) {
    return Words.of("deciding.done.statement");
  }
}
