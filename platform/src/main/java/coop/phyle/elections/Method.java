package coop.phyle.elections;

import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.ranked.InstantRunoff;
import coop.phyle.kernel.tally.transfer.Meek;
import coop.phyle.kernel.tally.transfer.TransferMethod;
import coop.phyle.kernel.tally.transfer.WeightedGregory;
import java.util.Optional;

/** How rankings become seats. */
public enum Method {
  SCOTTISH("scottish", WeightedGregory.SCOTTISH),
  MEEK("meek-prf", Meek.PRF),
  IRV("irv", InstantRunoff.USUAL);

  private final String command;
  private final RankedMethod counting;

  Method(String command, RankedMethod counting) {
    this.command = command;
    this.counting = counting;
  }

  /** Its name on the command line. */
  public String command() {
    return command;
  }

  RankedMethod counting() {
    return counting;
  }

  /** The rule for countbacks; instant runoff has none, so its one seat is filled by the rule of transferable votes for one. */
  TransferMethod transfer() {
    return counting instanceof TransferMethod transfer ? transfer : WeightedGregory.SCOTTISH;
  }

  /** Whether seats can be kept for classes. */
  boolean keepsSeats() {
    return counting instanceof TransferMethod;
  }

  static Optional<Method> named(String name) {
    return java.util.Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
  }
}
