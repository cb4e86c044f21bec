package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.LogKey;
import java.util.Optional;

/**
 * What the reader knows from elsewhere.
 *
 * @param key the co-op's key as published; without it the export is only consistent with itself
 * @param root the root of a head published earlier, which this log must contain
 * @param openings the opening file of an appointed auditor
 */
public record Pins(Optional<LogKey> key, Optional<Hash> root, Optional<Openings> openings) {
  public static final Pins NONE = new Pins(Optional.empty(), Optional.empty(), Optional.empty());
}
