package coop.phyle.statutes;

import coop.phyle.shell.Page;
import java.util.List;
import java.util.Map;

/**
 * A question as programs read it.
 *
 * @param fields as the page's form has them; an answer sends all of them
 * @param seen revision to send back; empty where drafts do not overtake each other
 * @param text the articles it writes, with only its clauses
 * @param objections what the law or the other rules hold against the answer
 */
record AskedJson(String key, int number, String seen, Map<String, String> fields, List<ArticleJson> text, List<FoundingJson.FaultJson> objections) {

  /** An article with its clauses. */
  record ArticleJson(int number, String key, String title, List<ClauseJson> clauses) {}

  /** @param key by which a comment names it */
  record ClauseJson(String key, String number, String text) {}

  static AskedJson of(Asked asked, Page page) {
    var objections = asked.notes().stream().filter(Asked.Note::error).map(Asked.Note::problem).toList();
    return new AskedJson(asked.key(), asked.number(), asked.seen(), asked.fields().values(), articles(asked.clauses()), FoundingJson.faults(objections, page));
  }

  static List<ArticleJson> articles(List<Article> articles) {
    return articles.stream()
        .map(a -> new ArticleJson(a.number(), a.key(), a.title(), a.clauses().stream().map(c -> new ClauseJson(c.key(), c.number(), c.text())).toList()))
        .toList();
  }
}
