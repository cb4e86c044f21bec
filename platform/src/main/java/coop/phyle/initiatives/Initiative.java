package coop.phyle.initiatives;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * An initiative in its last wording.
 *
 * @param amends what an amendment changes
 * @param at when it was filed; {@code worded}: when this version was written
 * @param body Markdown
 * @param into which text an amendment was taken over into
 */
record Initiative(
    InitiativeNumber number, Kind kind, Optional<Amended> amends, PersonId by, Instant at, int version, String title, String body, Instant worded, Optional<Integer> into,
    boolean withdrawn) {

  /** A text in the version an amendment was made from. */
  record Amended(int place, int version) {}

  boolean stands() {
    return into.isEmpty() && !withdrawn;
  }

  int place() {
    return number.place();
  }

  /** As it is compared, word by word. */
  String whole() {
    return whole(title, body);
  }

  static String whole(String title, String body) {
    return title + "\n\n" + body;
  }
}
