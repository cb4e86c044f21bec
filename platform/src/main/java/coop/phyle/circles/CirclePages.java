package coop.phyle.circles;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the templates of this module are given. */
public final class CirclePages {
  private CirclePages() {}

  public record Board(List<Row> open, List<Row> closed) {}

  public record Row(int number, String name, String aim, Openness openness, boolean sits, boolean coordinates) {}

  /**
   * One circle.
   *
   * @param keeps whether the reader may change it
   * @param sits whether the reader sits in it
   * @param reads whether the reader may read its threads
   * @param asked whether the reader waits for an answer
   */
  public record Shown(
      Circle circle, boolean member, boolean sits, boolean reads, boolean keeps, boolean asked, List<Seat> seats, List<Asking> asking, List<Invited> invited) {
    /** Whether the reader can come in, or ask to. */
    public boolean joins() {
      return member && !sits && !asked && circle.isOpen() && circle.openness() != Openness.INVITATION;
    }
  }

  public record Seat(PersonId person, String name, boolean guest, Optional<LocalDate> until, boolean coordinates, boolean me) {}

  public record Asking(UUID id, String name, String words, Instant at) {}

  public record Invited(UUID id, String email, Instant expires) {}

  /** The form of a charter. */
  public record Form(Optional<Integer> number, String name, String aim, String openness) {}

  /**
   * Where a guest's link leads.
   *
   * @param signedIn whether somebody is signed in at all
   * @param fits whether it is who was invited
   */
  public record Welcome(String secret, String circle, String email, boolean signedIn, boolean fits) {}
}
