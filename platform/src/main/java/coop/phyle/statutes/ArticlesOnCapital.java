package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import java.util.ArrayList;

/** Shares, withdrawal, borrowing and surplus. */
final class ArticlesOnCapital {
  private ArticlesOnCapital() {}

  static void write(Writing writing, RuleBook rules) {
    writing
        .article("shares", w -> shares(w, rules))
        .article("withdrawal", w -> withdrawal(w, rules))
        .article("borrowing", w -> w.standing("borrow").standing("deposits").standing("invest", "purpose"))
        .article("surplus", w -> surplus(w, rules));
  }

  private static void shares(Writing w, RuleBook rules) {
    var words = w.words;
    var shares = rules.shares();
    w.clause("value", "shares.value", words.money(shares.value()))
        .clause("currency", "profile.currency", rules.profile().currency());
    if (shares.minimum() > 0) {
      w.clause("minimum", "shares.minimum", words.count("share", shares.minimum()));
    } else {
      w.clauseAs("minimum", "minimum.none", "shares.minimum");
    }
    w.clause("maximum", "shares.maximum", words.money(shares.maximum())).standing("votes").standing("transfer").standing("register");
  }

  private static void withdrawal(Writing w, RuleBook rules) {
    var words = w.words;
    var months = rules.shares().withdrawalMonths();
    if (months > 0) {
      w.clause("notice", "shares.withdrawalMonths", words.count("month", months));
    } else {
      w.clauseAs("notice", "notice.none", "shares.withdrawalMonths");
    }
    w.standing("order").standing("suspend").standing("loss");
    if (rules.shares().interestCap().isZero()) {
      w.clauseAs("interest", "interest.none", "shares.interestCap");
    } else {
      w.clause("interest", "shares.interestCap", words.percent(rules.shares().interestCap()));
    }
  }

  private static void surplus(Writing w, RuleBook rules) {
    var words = w.words;
    var surplus = rules.surplus();
    var parts = new ArrayList<String>();
    parts.add(words.say("surplus.reserve", words.percent(surplus.reserve())));
    parts.add(words.say("surplus.commons", words.percent(surplus.commons())));
    parts.add(words.say("surplus.education", words.percent(surplus.education())));
    parts.add(words.say("surplus.members", words.percent(surplus.members())));
    w.clause("parts", "surplus", words.list(parts))
        .clauseAs("reserve", surplus.indivisible() ? "reserve.indivisible" : "reserve.divisible", "surplus.indivisible")
        .standing("use")
        .standing("losses");
  }
}
