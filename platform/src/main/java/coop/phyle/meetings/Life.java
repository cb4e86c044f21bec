package coop.phyle.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A meeting with every step of its life so far.
 *
 * @param adjournments of its sittings, in order
 */
record Life(
    Meeting meeting,
    Optional<Given> notice,
    Optional<Instant> cancelledAt,
    List<Opened> openings,
    List<Adjourned> adjournments,
    Optional<Instant> closedAt) {
  Life {
    openings = List.copyOf(openings);
    adjournments = List.copyOf(adjournments);
  }

  /** A sitting that was opened. */
  record Opened(int sitting, Instant at, int present, int quorumNeeded) {}

  /** A sitting that ended with another to come. */
  record Adjourned(int sitting, Instant at, Instant resumesAt, boolean noQuorum) {}

  Stage stage() {
    if (cancelledAt.isPresent()) {
      return Stage.CANCELLED;
    }
    if (notice.isEmpty()) {
      return Stage.DRAFT;
    }
    if (closedAt.isPresent()) {
      return Stage.CLOSED;
    }
    if (openings.stream().anyMatch(o -> o.sitting() == sitting())) {
      return Stage.OPEN;
    }
    return adjournments.isEmpty() ? Stage.CALLED : Stage.ADJOURNED;
  }

  /** The sitting that runs or comes next, from 1. */
  int sitting() {
    return adjournments.size() + 1;
  }

  /** When the sitting that runs or comes next begins. */
  Instant dueAt() {
    return adjournments.isEmpty() ? meeting.startsAt() : adjournments.getLast().resumesAt();
  }

  /** After an adjournment for want of a quorum those present suffice. */
  boolean presentSuffice() {
    return adjournments.stream().anyMatch(Adjourned::noQuorum);
  }

  /** Whether it has begun: from then on its roll and its proxies stand. */
  boolean hasOpened() {
    return !openings.isEmpty();
  }

  /** The notice of a meeting past its draft; asking earlier is a bug. */
  Given given() {
    return notice.orElseThrow();
  }

  MeetingNumber number() {
    return meeting.number();
  }
}
