package coop.phyle.meetings;

/** A meeting's number in its co-op, as people cite it: "meeting 7". */
public record MeetingNumber(int value) {
  public MeetingNumber {
    if (value < 1) {
      throw new IllegalArgumentException("meetings are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
