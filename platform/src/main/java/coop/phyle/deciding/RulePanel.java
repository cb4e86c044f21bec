package coop.phyle.deciding;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.statutes.Articles;
import coop.phyle.statutes.Version;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** "How this is decided", with the article of the statutes that says so. */
@Component
class RulePanel {
  DecisionPages.Rule of(Version version, ResolutionKind kind, boolean secret) {
    var path = "resolutions." + kind.name().toLowerCase(Locale.ROOT) + ".tests";
    var rows =
        RuleBoard.lines(version.rules(), kind, secret).stream().map(l -> new DecisionPages.Rule.Row(l.what(), l.figure())).toList();
    return new DecisionPages.Rule(
        rows, Articles.anchor(path), Articles.of(path), version.number(), version.rules().rule(kind).repeatBarMonths());
  }
}
