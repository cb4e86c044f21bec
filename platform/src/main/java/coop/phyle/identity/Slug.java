package coop.phyle.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A co-op's name in URL letters: {@code Horta Comuna de l'Empordà} becomes {@code horta-comuna-de-l-emporda}. */
record Slug(String text) {
  private static final int LONGEST = 60;
  /** Words that stand where a slug does in a URL. */
  private static final Set<String> KEPT = Set.of("new", "api", "import");

  static Slug of(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace("ß", "ss");
    var letters = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var cut = letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    return new Slug(cut.isEmpty() || KEPT.contains(cut) ? ("coop-" + cut).replaceAll("-$", "") : cut);
  }

  String numbered(int n) {
    return n == 1 ? text : text + "-" + n;
  }
}
