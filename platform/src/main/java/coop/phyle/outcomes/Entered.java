package coop.phyle.outcomes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A result as its form has it. */
final class Entered {
  private Entered() {}

  static Map<String, String> of(Wording wording, Naming.Named named) {
    var entered = new HashMap<String, String>();
    entered.put("title", wording.title());
    entered.put("body", wording.body());
    entered.put("starts", wording.starts().map(LocalDate::toString).orElse(""));
    entered.put("due", wording.due().map(LocalDate::toString).orElse(""));
    entered.put("weight", Integer.toString(wording.weight()));
    switch (wording.answers()) {
      case Answers.Alone(var person) -> entered.put("member", named.of(person));
      case Answers.Together(var circle) -> entered.put("circle", circle.toString());
    }
    return entered;
  }
}
