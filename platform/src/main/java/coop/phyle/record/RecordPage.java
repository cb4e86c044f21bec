package coop.phyle.record;

import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.SignedHead;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The record's page.
 *
 * @param lines newest first
 * @param waiting acts without a position yet
 * @param newer value of {@code before} for the page of newer acts
 * @param older the same for older ones
 */
public record RecordPage(
    List<ActLine> lines, long waiting, Optional<SignedHead> head, Optional<LogKey> key, OptionalLong newer, OptionalLong older) {
  public RecordPage {
    lines = List.copyOf(lines);
  }
}
