package coop.phyle.archive;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants of the archive.
 *
 * @param kinds by their words; none for all
 * @param year in which it began; none for always
 */
record Wanted(Set<String> kinds, Optional<Integer> year) {
  /** As typed; what is no year is none. */
  static Wanted read(Set<String> kinds, String year) {
    return new Wanted(Set.copyOf(kinds), year.matches("[12][0-9]{3}") ? Optional.of(Integer.valueOf(year)) : Optional.empty());
  }

  boolean wants(Archived source) {
    return kinds.isEmpty() || kinds.contains(source.kind().word());
  }
}
