package coop.phyle.statutes;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** "Try it": a vote one can play with, counted by the same code that counts real ones. */
public record Trial(List<Row> rows, List<Result> results) {
  private static final int[][] EXAMPLE = {{41, 31, 10}, {44, 12, 20}, {10, 8, 2}, {1, 0, 1}, {20, 12, 5}, {15, 9, 3}, {8, 4, 4}, {5, 3, 1}};

  /** One class of the example. */
  public record Row(ClassId memberClass, String name, String of, String inFavour, String against) {}

  /** How one kind of resolution would end. */
  public record Result(ResolutionKind kind, Outcome outcome, List<Line> lines) {
    public boolean passed() {
      return outcome.verdict() == Outcome.Verdict.PASSED;
    }

    public String verdict() {
      return outcome.verdict().name().toLowerCase(Locale.ROOT);
    }
  }

  /** One test of it: the part in favour, and what it needs. */
  public record Line(String part, String test, boolean met) {}

  static Trial of(RuleBook rules, Map<String, String> typed, Words words) {
    var rows = new ArrayList<Row>();
    var counts = new TreeMap<ClassId, ClassCount>();
    for (var c : rules.classes()) {
      var example = EXAMPLE[rows.size() % EXAMPLE.length];
      var of = number(typed, "try.of." + c.id(), example[0]);
      var inFavour = Math.min(of, number(typed, "try.for." + c.id(), example[1]));
      var against = Math.min(of - inFavour, number(typed, "try.against." + c.id(), example[2]));
      rows.add(new Row(c.id(), c.name(), String.valueOf(of), String.valueOf(inFavour), String.valueOf(against)));
      counts.put(c.id(), new ClassCount(of, inFavour, against, 0));
    }
    var results = new ArrayList<Result>();
    for (var kind : List.of(ResolutionKind.ORDINARY, ResolutionKind.SPECIAL)) {
      var outcome = Resolution.count(rules.rule(kind), rules.weighting(), counts);
      results.add(new Result(kind, outcome, outcome.checks().stream().map(check -> line(rules, check, words)).toList()));
    }
    return new Trial(List.copyOf(rows), List.copyOf(results));
  }

  private static Line line(RuleBook rules, Outcome.Check check, Words words) {
    var part = check.of().isZero() ? "–" : words.say("percent", check.inFavour().dividedBy(check.of()).asPercent());
    var needed = words.say(check.test().strict() ? "morethan" : "atleast", words.portion(check.test().fraction()));
    var test = words.say("trial.needs", needed, words.say("base." + Typed.choice(check.test().base())));
    var in = check.inClass();
    return new Line(in == null ? part : words.say("trial.in", ArticlesOnMeetings.className(rules, in), part), test, check.met());
  }

  private static int number(Map<String, String> typed, String field, int otherwise) {
    try {
      return Math.clamp(Integer.parseInt(typed.getOrDefault(field, "").strip()), 0, 1_000_000);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
