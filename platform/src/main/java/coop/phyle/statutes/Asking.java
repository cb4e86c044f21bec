package coop.phyle.statutes;

import coop.phyle.kernel.rules.Finding;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes question pages. Reads only. */
@Component
class Asking {
  private final StatutesText text;
  private final PresetFiles presets;

  Asking(StatutesText text, PresetFiles presets) {
    this.text = text;
    this.presets = presets;
  }

  /**
   * What a page is made of.
   *
   * @param answered keys of answered questions
   * @param typed what was typed and not saved; empty to show the rules
   * @param findings of the whole rule book
   * @param compare preset to compare with, or ""
   */
  record Of(
      String base,
      Question question,
      String seen,
      RuleBook rules,
      boolean amending,
      Set<String> answered,
      Map<String, String> typed,
      List<Problem> problems,
      List<Finding> findings,
      String compare,
      Locale locale) {}

  Asked page(Of of) {
    var q = of.question();
    var rules = previewed(of);
    var answered = of.answered().contains(q.key());
    var undecided = q.key().equals("weights") && !answered && !of.typed().containsKey("absent");
    return new Asked(
        of.base(),
        q.key(),
        Questions.number(q),
        Questions.ALL.stream().map(s -> new Asked.Step(s.key(), of.answered().contains(s.key()), s == q)).toList(),
        of.seen(),
        rules,
        of.amending(),
        answered,
        fields(of, undecided),
        of.problems(),
        answered ? notes(of.findings(), q) : List.of(),
        clauses(rules, q, of.locale(), undecided),
        presets.find(of.compare(), of.locale()).map(p -> new Asked.Compared(p.name(), clauses(p.rules(), q, of.locale(), false))),
        trial(of, rules),
        presets.all(of.locale()),
        back(of));
  }

  private static RuleBook previewed(Of of) {
    if (of.typed().isEmpty()) {
      return of.rules();
    }
    var form = new Form(of.typed());
    var read = of.question().read(of.rules(), form);
    return form.problems().isEmpty() ? read : of.rules();
  }

  /** With several classes nothing is chosen beforehand: what an absent class's share does can turn a result. */
  private static Fields fields(Of of, boolean undecided) {
    if (!of.typed().isEmpty()) {
      return new Fields(of.typed());
    }
    var shown = new java.util.HashMap<>(of.question().shown(of.rules()));
    if (undecided && of.rules().classes().size() > 1) {
      shown.remove("absent");
    }
    return new Fields(shown);
  }

  private List<Article> clauses(RuleBook rules, Question question, Locale locale, boolean withoutAbsent) {
    return text.articles(rules, locale).stream()
        .map(a -> new Article(a.number(), a.key(), a.title(), a.clauses().stream().filter(c -> writes(c, question, withoutAbsent)).toList()))
        .filter(a -> !a.clauses().isEmpty())
        .toList();
  }

  private static boolean writes(Clause clause, Question question, boolean withoutAbsent) {
    // What only a special resolution can do is said once, in its own article, though other articles repeat it.
    var repeated = clause.path().equals("resolutions.specialFor") && !clause.key().startsWith("special.");
    return !clause.path().isEmpty()
        && !repeated
        && Questions.about(clause.path()) == question
        && !(withoutAbsent && clause.path().equals("absentClass"));
  }

  static List<Asked.Note> notes(List<Finding> findings, Question question) {
    return findings.stream()
        .filter(f -> Questions.about(f.field()) == question)
        .map(f -> new Asked.Note(f.isError(), Scrutiny.problem(f)))
        .toList();
  }

  private Optional<Trial> trial(Of of, RuleBook rules) {
    var key = of.question().key();
    var tried = key.equals("weights") || key.equals("decisions");
    return tried ? Optional.of(Trial.of(rules, of.typed(), text.words(of.locale()))) : Optional.empty();
  }

  private static String back(Of of) {
    var number = Questions.number(of.question());
    return of.amending() || number == 1 ? of.base() : of.base() + "/questions/" + Questions.ALL.get(number - 2).key();
  }
}
