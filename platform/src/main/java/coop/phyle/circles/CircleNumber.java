package coop.phyle.circles;

/** A circle's number in its co-op, as it stands in URLs. */
public record CircleNumber(int value) {
  public CircleNumber {
    if (value < 1) {
      throw new IllegalArgumentException("circles are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
