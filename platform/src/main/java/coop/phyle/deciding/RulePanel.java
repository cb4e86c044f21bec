package coop.phyle.deciding;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.statutes.StatutesText;
import coop.phyle.statutes.Version;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** "How this is decided", with the article of the statutes that says so. */
@Component
class RulePanel {
  private final StatutesText text;

  RulePanel(StatutesText text) {
    this.text = text;
  }

  DecisionPages.Rule of(Version version, ResolutionKind kind, boolean secret) {
    var article =
        switch (kind) {
          case ORDINARY -> "ordinary";
          case SPECIAL -> "special";
          case BOARD -> "boardvotes";
        };
    var rows =
        RuleBoard.lines(version.rules(), kind, secret).stream().map(l -> new DecisionPages.Rule.Row(l.what(), l.figure())).toList();
    return new DecisionPages.Rule(rows, article, number(version, article), version.number(), version.rules().rule(kind).repeatBarMonths());
  }

  /** Articles have the same numbers in every language. */
  private int number(Version version, String key) {
    return text.articles(version.rules(), Locale.ENGLISH).stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow().number();
  }
}
