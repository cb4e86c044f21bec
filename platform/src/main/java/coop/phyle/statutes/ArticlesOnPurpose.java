package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;

/** Name, office, common good and objects. */
final class ArticlesOnPurpose {
  private ArticlesOnPurpose() {}

  static void write(Writing writing, RuleBook rules) {
    var profile = rules.profile();
    writing
        .article(
            "name",
            w ->
                w.clause("called", "profile.name", profile.name())
                    .clause("form", "preset", w.words.say("preset." + rules.preset() + ".form"))
                    .standing("person"))
        .article("office", w -> w.clause("seat", "profile.office", profile.office()).standing("online").standing("duration"))
        .article(
            "purpose", w -> w.clause("good", "commonGood.purpose", rules.commonGood().purpose()).standing("binds").standing("principles"))
        .article("objects", w -> w.clause("does", "profile.objects", profile.objects()).standing("powers").standing("others"));
  }
}
