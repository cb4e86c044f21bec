package coop.phyle.policies;

import coop.phyle.shell.Coop;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the templates of this module are given. */
public final class PolicyPages {
  private PolicyPages() {}

  /** @param words sought; empty for the whole register */
  public record Register(String words, List<Row> standing, List<Row> repealed) {}

  /** @param due whether the day to look at it again has come */
  public record Row(int number, String title, List<String> tags, Instant adoptedAt, Optional<LocalDate> reviewOn, boolean due) {}

  /**
   * One version of one policy.
   *
   * @param latest whether it is the newest
   * @param versions every version, newest first
   * @param elsewhere other co-ops in which the reader could propose the same
   */
  public record Shown(
      int number, int version, boolean latest, String title, Content body, List<String> tags, int decision, Instant adoptedAt,
      Optional<LocalDate> reviewOn, boolean due, Optional<Integer> repealed, List<Edition> versions, List<Coop> elsewhere) {}

  public record Edition(int version, String title, int decision, Instant adoptedAt) {}
}
