package coop.phyle.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.documents.WordDiff;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class StatutesTextTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private final PresetFiles presets = new PresetFiles();
  private final StatutesText text = new StatutesText(messages());

  static Stream<String> presets() {
    return new PresetFiles().ids().stream();
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("statutes/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setAlwaysUseMessageFormat(true);
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyNumberOfTheRuleBookStandsInTheText(String id) {
    for (var locale : List.of(Locale.ENGLISH, SPANISH)) {
      var json = RuleBooks.write(presets.rules(id, "Horta", locale));
      var before = print(RuleBooks.read(json), locale);
      var bent = new ArrayList<Json>();
      bend(json, bent);
      assertThat(bent).hasSizeGreaterThan(40);
      for (var other : bent) {
        assertThat(print(RuleBooks.read(other.asObject()), locale)).as(other.toString()).isNotEqualTo(before);
      }
    }
  }

  /** One copy for each number, fraction, flag and choice, with that value changed. */
  private static void bend(Json node, List<Json> results) {
    switch (node) {
      case Json.Obj object ->
          object.members().forEach((key, value) -> {
            var inner = new ArrayList<Json>();
            var idle = key.equals("delegationMonths") && object.whole("delegations") == 0; // nobody delegates, for however long
            if (!idle && !key.equals("preset") && !key.equals("id") && !key.equals("currency") && !key.equals("only") && !key.equals("scope")) {
              bend(value, inner);
            }
            inner.forEach(v -> results.add(object.with(key, v)));
          });
      case Json.Arr array -> {
        for (var i = 0; i < array.items().size(); i++) {
          var inner = new ArrayList<Json>();
          bend(array.items().get(i), inner);
          for (var value : inner) {
            var items = new ArrayList<>(array.items());
            items.set(i, value);
            results.add(Json.arr(items));
          }
        }
      }
      case Json.Num number -> results.add(Json.of(Long.parseLong(number.text()) + 1));
      case Json.Bool flag -> results.add(Json.of(!flag.value()));
      case Json.Str string -> results.addAll(other(string.text()).map(Json::of).toList());
      case Json.Null nothing -> {}
    }
  }

  private static Stream<String> other(String text) {
    if (text.matches("[0-9]+(/[0-9]+)?")) {
      return Stream.of("13/97");
    }
    return switch (text) {
      case "renormalise" -> Stream.of("count-against", "inquorate");
      case "cast" -> Stream.of("present", "eligible");
      case "greater" -> Stream.of("lesser");
      case "everyone" -> Stream.of("members");
      default -> Stream.of();
    };
  }

  @Test
  void articlesAreNumberedInTheSameOrderEverywhere() {
    for (var id : presets.ids()) {
      var articles = text.articles(presets.rules(id, "Horta", Locale.ENGLISH), SPANISH);
      assertThat(articles).extracting(Article::key).isEqualTo(Articles.ORDER);
      assertThat(articles).extracting(Article::number).first().isEqualTo(1);
      assertThat(articles).allSatisfy(a -> assertThat(a.clauses()).isNotEmpty());
    }
    assertThat(Articles.of("resolutions.special.quorum")).isEqualTo(12);
    assertThat(Articles.link("classes.workers.share")).isEqualTo("/statutes#classes");
  }

  @Test
  void everyClauseLeadsBackToItsQuestionAndArticle() {
    for (var article : text.articles(presets.rules("open-co-op", "Horta", Locale.ENGLISH), Locale.ENGLISH)) {
      for (var clause : article.clauses()) {
        if (!clause.path().isEmpty()) {
          assertThat(Questions.about(clause.path())).isNotNull();
          assertThat(clause.spans()).as(clause.key()).isNotEmpty();
        }
        assertThat(clause.text()).doesNotContain("{", "statutes.art", "statutes.rule").doesNotContainPattern("[\\uE000-\\uE001]");
      }
    }
  }

  @Test
  void aChangeReadsWordByWord() {
    var before = presets.rules("open-co-op", "Horta", Locale.ENGLISH);
    var after = Revised.with(before, new coop.phyle.kernel.rules.Admission(before.admission().by(), 18));
    var changes = text.changes(before, after, Locale.ENGLISH);
    assertThat(changes).hasSize(1);
    var runs = changes.getFirst().runs();
    assertThat(runs).contains(new WordDiff.Run(WordDiff.Mark.REMOVED, "16 "), new WordDiff.Run(WordDiff.Mark.ADDED, "18 "));
    assertThat(runs.getFirst()).isEqualTo(new WordDiff.Run(WordDiff.Mark.KEPT, "A natural person aged at least "));
    assertThat(text.changes(before, before, SPANISH)).isEmpty();
  }

  @Test
  void formsReadBackWhatTheyShow() {
    for (var id : presets.ids()) {
      var rules = presets.rules(id, "Horta", Locale.ENGLISH);
      for (var question : Questions.ALL) {
        var form = new Form(question.shown(rules));
        var read = question.read(rules, form);
        var expected = form.problems().stream().filter(p -> !p.field().equals("office")).toList();
        assertThat(expected).as(id + " " + question.key()).isEmpty();
        if (form.problems().isEmpty() && !question.key().equals("board")) {
          assertThat(read).as(id + " " + question.key()).isEqualTo(rules);
        }
      }
    }
  }

  private String print(RuleBook rules, Locale locale) {
    var all = new StringBuilder();
    text.articles(rules, locale).forEach(a -> a.clauses().forEach(c -> all.append(c.number()).append(' ').append(c.text()).append('\n')));
    return all.toString();
  }
}
