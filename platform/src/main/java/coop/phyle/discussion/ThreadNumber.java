package coop.phyle.discussion;

/** A thread's number in its co-op, as people cite it. */
public record ThreadNumber(int value) {
  public ThreadNumber {
    if (value < 1) {
      throw new IllegalArgumentException("threads are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
