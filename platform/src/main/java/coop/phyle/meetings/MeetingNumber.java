package coop.phyle.meetings;

/** A meeting's number in its co-op, as people cite it: "meeting 7". */
record MeetingNumber(int value) {
  MeetingNumber {
    if (value < 1) {
      throw new IllegalArgumentException("meetings are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
