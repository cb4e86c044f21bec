package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a rule book as numbered articles. The only place where rules become text: previews, pages, PDF and comparisons all use it. */
@Component
class StatutesText {
  private final MessageSource messages;

  StatutesText(MessageSource messages) {
    this.messages = messages;
  }

  /** The whole statutes in one language, articles in the order of {@link Articles}. */
  public List<Article> articles(RuleBook rules, Locale locale) {
    var writing = new Writing(words(locale));
    ArticlesOnPurpose.write(writing, rules);
    ArticlesOnMembers.write(writing, rules);
    ArticlesOnMeetings.write(writing, rules);
    ArticlesOnBoard.write(writing, rules);
    ArticlesOnCapital.write(writing, rules);
    ArticlesOnRecord.write(writing, rules);
    return writing.articles();
  }

  /** Every clause that reads differently, in the order of the new text; empty when nothing changed. */
  public List<ClauseChange> changes(RuleBook before, RuleBook after, Locale locale) {
    return Comparison.between(articles(before, locale), articles(after, locale));
  }

  Words words(Locale locale) {
    return new Words(messages, locale);
  }
}
