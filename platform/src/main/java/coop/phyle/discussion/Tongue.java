package coop.phyle.discussion;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The language a text is written in, as far as the search has stems for it. Small words give it away; where they do not, no stems are cut. */
enum Tongue {
  ENGLISH(Set.of("the", "and", "of", "to", "is", "that", "for", "with", "we", "it", "this", "are", "on", "be", "was", "you", "have", "not", "can", "will")),
  SPANISH(Set.of("el", "los", "las", "y", "que", "en", "un", "una", "es", "por", "para", "con", "del", "lo", "se", "no", "al", "como", "está", "nos")),
  SIMPLE(Set.of("els", "i", "amb", "per", "és", "dels", "und", "der", "die", "das", "et", "est", "les", "le", "pour", "il", "che", "di", "os", "uma"));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private final Set<String> small;

  Tongue(Set<String> small) {
    this.small = small;
  }

  /** Its name in PostgreSQL. */
  String config() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Tongue of(String text) {
    var words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> found.group()).toList();
    var scores = Arrays.stream(values()).map(tongue -> words.stream().filter(tongue.small::contains).count()).toList();
    var best = scores.stream().mapToLong(Long::longValue).max().orElse(0);
    var leaders = Arrays.stream(values()).filter(tongue -> scores.get(tongue.ordinal()) == best).toList();
    return best > 0 && leaders.size() == 1 ? leaders.getFirst() : SIMPLE;
  }

  /** Small letters without accents, so that "reunio" finds "Reunió" in any language. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
  }
}
