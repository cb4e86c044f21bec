package coop.phyle.outcomes;

/** A result's number in its co-op: "result 3". */
public record ResultNumber(int value) {
  public ResultNumber {
    if (value < 1) {
      throw new IllegalArgumentException("results are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
