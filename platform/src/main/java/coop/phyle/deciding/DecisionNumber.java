package coop.phyle.deciding;

/** A decision's number in its co-op, as people cite it: "decision 42". */
public record DecisionNumber(int value) {
  public DecisionNumber {
    if (value < 1) {
      throw new IllegalArgumentException("decisions are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
