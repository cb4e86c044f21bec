package coop.phyle.outcomes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A result as it stands today.
 *
 * @param root the result at the top of its tree
 * @param level from 1 at the top to 4
 * @param source what was decided
 * @param version of its wording, from 1
 * @param percent as last noted by hand; counts only without parts
 */
record Standing(
    ResultNumber number, ResultNumber root, int level, Optional<ResultNumber> parent, Source source, int version, Wording wording, Status status, int percent) {
  static final int DEEPEST = 4;

  boolean late(LocalDate today) {
    return !status.over() && wording.due().filter(day -> day.isBefore(today)).isPresent();
  }
}
