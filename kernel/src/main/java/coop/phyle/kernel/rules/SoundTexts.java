package coop.phyle.kernel.rules;

import java.util.HashSet;
import java.util.Locale;

/** Names, purpose and report: there, not endless, not doubled. */
final class SoundTexts {
  private static final int NAME = 200;
  private static final int TEXT = 8_000;
  private static final int THEMES = 50;

  private SoundTexts() {}

  static void check(RuleBook rules, Findings found) {
    var profile = rules.profile();
    text(profile.name(), NAME, "profile.name", found);
    text(profile.objects(), TEXT, "profile.objects", found);
    found.warning(profile.office().isBlank(), Code.TEXT_MISSING, "profile.office");
    found.error(profile.office().length() > 500, Code.TEXT_LONG, "profile.office", 500);
    text(rules.commonGood().purpose(), TEXT, "commonGood.purpose", found);
    for (var c : rules.classes()) {
      text(c.name(), NAME, "classes." + c.id() + ".name", found);
      text(c.belongs(), 1_000, "classes." + c.id() + ".belongs", found);
    }
    report(rules.commonGood(), found);
  }

  private static void report(CommonGood commonGood, Findings found) {
    var themes = commonGood.themes();
    found.error(themes.size() > THEMES, Code.THEMES_MANY, "commonGood.themes", THEMES);
    var seen = new HashSet<String>();
    for (var theme : themes) {
      text(theme, NAME, "commonGood.themes", found);
      found.error(!seen.add(folded(theme)), Code.THEME_TWICE, "commonGood.themes", theme);
    }
    var months = commonGood.reportMonths();
    found.error(months < 0 || months > 60, Code.REPORT_RANGE, "commonGood.reportMonths", months);
    found.error(months > 0 && themes.isEmpty(), Code.REPORT_EMPTY, "commonGood.themes");
    found.error(months == 0 && commonGood.approvedByMembers(), Code.REPORT_NEVER, "commonGood.approvedByMembers");
  }

  /** What two names look like to a reader: case and spaces do not tell them apart. */
  static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static void text(String text, int longest, String field, Findings found) {
    found.error(text.isBlank(), Code.TEXT_MISSING, field);
    found.error(text.length() > longest, Code.TEXT_LONG, field, longest);
  }
}
