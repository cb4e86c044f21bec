package coop.phyle.outcomes;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.FindingMembers;
import coop.phyle.identity.People;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a result as somebody typed it: by form or by program the same fields, all texts. */
@Component
class CheckingResults {
  static final int LONGEST_TITLE = 160;
  static final int LONGEST_BODY = 20_000;
  static final int HEAVIEST = 100;
  private final FindingMembers finding;
  private final Circles circles;
  private final People people;

  CheckingResults(FindingMembers finding, Circles circles, People people) {
    this.finding = finding;
    this.circles = circles;
    this.people = people;
  }

  /** What was typed means this, or cannot be. */
  sealed interface Read {
    record Fit(Wording wording) implements Read {}

    record Unfit(List<Problem> problems) implements Read {}
  }

  /** @param now who answers so far: their name stays theirs, whoever else is called so */
  Read read(CoopId coop, Map<String, String> entered, Optional<Answers> now) {
    var problems = new ArrayList<Problem>();
    var title = text(entered, "title").replaceAll("\\s+", " ");
    if (title.length() < 3 || title.length() > LONGEST_TITLE || title.matches(".*\\p{Cntrl}.*")) {
      problems.add(Problem.of("title", "outcomes.problem.title", LONGEST_TITLE));
    }
    var body = text(entered, "body").replace("\r\n", "\n").replace('\r', '\n');
    if (body.length() > LONGEST_BODY) {
      problems.add(Problem.of("body", "outcomes.problem.body", LONGEST_BODY));
    }
    var starts = day(entered, "starts", problems);
    var due = day(entered, "due", problems);
    if (starts.isPresent() && due.filter(day -> day.isBefore(starts.get())).isPresent()) {
      problems.add(Problem.of("due", "outcomes.problem.order"));
    }
    var weight = text(entered, "weight").isEmpty() ? "1" : text(entered, "weight");
    if (!weight.matches("[1-9][0-9]?|100")) {
      problems.add(Problem.of("weight", "outcomes.problem.weight", HEAVIEST));
    }
    var answers = answers(coop, entered, now, problems);
    return problems.isEmpty()
        ? new Read.Fit(new Wording(title, body, answers.orElseThrow(), starts, due, Integer.parseInt(weight)))
        : new Read.Unfit(problems);
  }

  private Optional<Answers> answers(CoopId coop, Map<String, String> entered, Optional<Answers> now, List<Problem> problems) {
    var member = text(entered, "member");
    var circle = text(entered, "circle");
    if (!circle.isEmpty() && !circle.equals("0")) {
      var found = number(circle).flatMap(n -> circles.of(coop, new CircleNumber(n))).filter(one -> one.isOpen()).map(one -> (Answers) new Answers.Together(one.number()));
      var kept = found.or(() -> now.filter(a -> a instanceof Answers.Together(var number) && number.toString().equals(circle)));
      if (kept.isEmpty() || !member.isEmpty()) {
        problems.add(Problem.of("circle", member.isEmpty() ? "outcomes.problem.circle" : "outcomes.problem.both"));
      }
      return kept;
    }
    var same = now.filter(a -> a instanceof Answers.Alone(var person) && people.find(person).filter(p -> p.name().equals(member)).isPresent());
    var found = same.or(() -> finding.find(coop, member).map(Answers.Alone::new));
    if (found.isEmpty()) {
      problems.add(Problem.of("member", "outcomes.problem.member"));
    }
    return found;
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
  }

  private static Optional<LocalDate> day(Map<String, String> entered, String field, List<Problem> problems) {
    var typed = text(entered, field);
    var day = day(typed);
    if (!typed.isEmpty() && day.isEmpty()) {
      problems.add(Problem.of(field, "outcomes.problem.day"));
    }
    return day;
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, String> entered, String field) {
    return entered.getOrDefault(field, "").strip();
  }
}
