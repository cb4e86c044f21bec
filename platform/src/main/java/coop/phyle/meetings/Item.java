package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;
import java.util.Optional;

/**
 * One piece of business.
 *
 * @param item its number in the meeting, for good; 0 before it has one
 * @param place in the order of business, from 1
 * @param minutes it should take
 * @param body papers, Markdown
 * @param link to a paper elsewhere, or empty
 * @param resolution which rule decides it, where it is decided
 * @param decision the decision it puts, for resolutions
 * @param approves the earlier meeting whose minutes are approved when hands carry it
 */
record Item(
    int item,
    int place,
    Kind kind,
    String title,
    int minutes,
    String presenter,
    String body,
    String link,
    Optional<ResolutionKind> resolution,
    Optional<Integer> decision,
    Optional<Integer> approves) {
  enum Kind {
    INFORMATION,
    DISCUSSION,
    /** A decision, which takes effect by itself when it passes. */
    RESOLUTION,
    /** Hands are counted and minuted; nothing follows by itself. */
    HAND_COUNT
  }

  boolean voted() {
    return kind == Kind.RESOLUTION || kind == Kind.HAND_COUNT;
  }
}
