package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.List;

/** What came of a passed decision, as kept. */
sealed interface Enactment {
  record Effect(Json.Obj effect) implements Enactment {}

  record Refusal(List<Problem> problems) implements Enactment {}

  /** Problems as kept: arguments become texts. */
  static String write(List<Problem> problems) {
    return Json.arr(problems.stream().map(Enactment::write).toList()).toString();
  }

  private static Json write(Problem problem) {
    var args = Json.texts(problem.args().stream().map(Object::toString).toList());
    return Json.obj().with("field", problem.field()).with("key", problem.key()).with("args", args);
  }

  static Refusal readRefusal(String text) {
    var problems = new ArrayList<Problem>();
    for (var item : ((Json.Arr) Json.parse(text)).items()) {
      var object = item.asObject();
      problems.add(Problem.of(object.text("field"), object.text("key"), object.texts("args").toArray()));
    }
    return new Refusal(problems);
  }
}
