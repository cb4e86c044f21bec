package coop.phyle.kernel.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Locked clauses can be strengthened, never weakened. */
final class Entrenchment {
  private Entrenchment() {}

  static List<Finding> check(RuleBook before, RuleBook after) {
    var found = new Findings();
    found.error(!after.preset().equals(before.preset()), Code.ENTRENCHED_PRESET, "preset", before.preset());
    found.error(!after.profile().currency().equals(before.profile().currency()),
        Code.ENTRENCHED_CURRENCY, "profile.currency", before.profile().currency());
    found.error(before.locks().commonGood() && !after.locks().commonGood(), Code.ENTRENCHED_LOCK, "locks.commonGood");
    found.error(before.locks().assets() && !after.locks().assets(), Code.ENTRENCHED_LOCK, "locks.assets");
    found.error(before.locks().assets() && before.surplus().indivisible() && !after.surplus().indivisible(),
        Code.ENTRENCHED_RESERVE, "surplus.indivisible");
    if (before.locks().commonGood()) {
      commonGood(before.commonGood(), after.commonGood(), found);
    }
    return found.all();
  }

  private static void commonGood(CommonGood before, CommonGood after, Findings found) {
    var kept = new HashSet<>(sentences(after.purpose()));
    for (var sentence : sentences(before.purpose())) {
      found.error(!kept.contains(sentence), Code.ENTRENCHED_PURPOSE, "commonGood.purpose", sentence);
    }
    var months = before.reportMonths();
    found.error(months > 0 && (after.reportMonths() <= 0 || after.reportMonths() > months),
        Code.ENTRENCHED_REPORT, "commonGood.reportMonths", months);
    var themes = after.themes().stream().map(SoundTexts::folded).collect(Collectors.toSet());
    for (var theme : before.themes()) {
      found.error(!themes.contains(SoundTexts.folded(theme)), Code.ENTRENCHED_THEME, "commonGood.themes", theme);
    }
    found.error(before.approvedByMembers() && !after.approvedByMembers(), Code.ENTRENCHED_APPROVAL, "commonGood.approvedByMembers");
  }

  /** Sentences and paragraphs, however they are spaced; new ones may stand between them, but no word inside may change. */
  static List<String> sentences(String text) {
    return Arrays.stream(text.split("(?<=[.!?…])\\s+|\\R\\h*\\R\\s*"))
        .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }
}
