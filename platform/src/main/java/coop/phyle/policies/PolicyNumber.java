package coop.phyle.policies;

/** A policy's number in its co-op: "policy 3". */
record PolicyNumber(int value) {
  PolicyNumber {
    if (value < 1) {
      throw new IllegalArgumentException("policies are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
