package coop.phyle.statutes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Statutes while they are being written: articles take the next number, clauses the next within their article. */
final class Writing {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  /** Stands for an answer nobody has given yet, as on a form. */
  private static final String BLANK = "…………";

  final Words words;
  private final List<Article> articles = new ArrayList<>();
  private List<Clause> clauses = new ArrayList<>();
  private String article = "";

  Writing(Words words) {
    this.words = words;
  }

  List<Article> articles() {
    return List.copyOf(articles);
  }

  Writing article(String key, Consumer<Writing> content) {
    article = key;
    clauses = new ArrayList<>();
    content.accept(this);
    articles.add(new Article(articles.size() + 1, key, words.say("art." + key + ".title"), clauses));
    return this;
  }

  /** A clause every co-op has; arguments are numbers of other articles. */
  Writing standing(String key, String... otherArticles) {
    var numbers = new Object[otherArticles.length];
    for (var i = 0; i < otherArticles.length; i++) {
      numbers[i] = String.valueOf(Articles.number(otherArticles[i]));
    }
    return add(key, "", words.say("art." + article + "." + key, numbers));
  }

  /** A clause that prints part of the rule book. */
  Writing clause(String key, String path, Object... answers) {
    return clauseAs(key, key, path, answers);
  }

  /** As {@link #clause}, when several clauses share one wording or one clause has several. */
  Writing clauseAs(String key, String wording, String path, Object... answers) {
    var marked = new Object[answers.length];
    for (var i = 0; i < answers.length; i++) {
      var answer = String.valueOf(answers[i]).replace(OPEN, ' ').replace(CLOSE, ' ');
      marked[i] = OPEN + (answer.isBlank() ? BLANK : answer) + CLOSE;
    }
    var full = wording.indexOf('/') == 0 ? wording.substring(1) : "art." + article + "." + wording;
    return add(key, path, words.say(full, marked));
  }

  private Writing add(String key, String path, String marked) {
    var number = (articles.size() + 1) + "." + (clauses.size() + 1);
    clauses.add(new Clause(article + "." + key, number, path, spans(marked)));
    return this;
  }

  private static List<Span> spans(String marked) {
    var spans = new ArrayList<Span>();
    var from = 0;
    for (var at = 0; at < marked.length(); at++) {
      var c = marked.charAt(at);
      if (c == OPEN || c == CLOSE) {
        if (at > from) {
          spans.add(new Span(marked.substring(from, at), c == CLOSE));
        }
        from = at + 1;
      }
    }
    if (from < marked.length()) {
      spans.add(new Span(marked.substring(from), false));
    }
    return spans;
  }
}
