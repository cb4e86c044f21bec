package coop.phyle.statutes;

import coop.phyle.kernel.rules.Law;
import coop.phyle.kernel.rules.RuleBook;
import java.util.List;
import java.util.Locale;

/** The rule books a founding may start from, kept as data under {@code statutes/presets}. */
public interface Presets {
  /** Ids in the order they are offered; "open-co-op" is the first. */
  List<String> ids();

  /** The preset's rules with this name for the co-op, its texts in a language; an unknown id is a bug and throws. */
  RuleBook rules(String id, String name, Locale locale);

  /** The law that binds these rules; for a preset this server does not know, that of the first, the strictest promise. */
  Law law(RuleBook rules);
}
