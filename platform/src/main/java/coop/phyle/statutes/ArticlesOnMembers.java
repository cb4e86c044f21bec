package coop.phyle.statutes;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.MemberClass;
import coop.phyle.kernel.rules.RuleBook;
import java.util.Locale;

/** Who belongs, how they come and go, and what each class weighs. */
final class ArticlesOnMembers {
  private ArticlesOnMembers() {}

  static void write(Writing writing, RuleBook rules) {
    writing
        .article("members", w -> members(w, rules))
        .article(
            "admission",
            w ->
                w.clauseAs("by", "by." + small(rules.admission().by()), "admission.by")
                    .standing("application", "shares")
                    .standing("refusal"))
        .article("rights", w -> w.standing("vote").standing("speak").standing("duties").standing("liability").standing("consent"))
        .article("leaving", w -> leaving(w, rules))
        .article("classes", w -> classes(w, rules));
  }

  private static void members(Writing w, RuleBook rules) {
    var age = rules.admission().minimumAge();
    if (age > 0) {
      w.clause("who", "admission.minimumAge", w.words.count("year", age));
    } else {
      w.clauseAs("who", "who.anyage", "admission.minimumAge");
    }
    w.standing("class", "classes").standing("organisation").standing("register");
  }

  private static void leaving(Writing w, RuleBook rules) {
    w.standing("resign")
        .clause("expel", "resolutions.specialFor", w.words.say(ArticlesOnMeetings.resolutionFor(Matter.REMOVE_MEMBER, rules)))
        .standing("heard")
        .standing("death")
        .standing("insolvency")
        .standing("repay", "withdrawal");
  }

  private static void classes(Writing w, RuleBook rules) {
    var words = w.words;
    var names = rules.classes().stream().map(MemberClass::name).toList();
    w.clauseAs("list", names.size() == 1 ? "list.one" : "list", "classes", words.list(names));
    for (var c : rules.classes()) {
      w.clauseAs("belongs." + c.id(), "belongs", "classes." + c.id() + ".belongs", c.name(), c.belongs().replaceFirst("\\.$", ""));
    }
    w.clause("shares", "classes.share", words.list(rules.classes().stream().map(c -> words.say("classshare", c.name(), words.percent(c.share()))).toList()));
    var capped = rules.classes().stream().filter(c -> c.cap().isPresent()).toList();
    if (!capped.isEmpty()) {
      w.clause("caps", "classes.cap", words.list(capped.stream().map(c -> words.say("classshare", c.name(), words.percent(c.cap().orElseThrow()))).toList()));
    }
    w.clause("absent", "absentClass", words.say("absent." + small(rules.absentClass()))).standing("alone");
  }

  static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
