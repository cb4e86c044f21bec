package coop.phyle.kernel.tally.support;

/** Somebody on the roll, by a stable id. */
public record Voter(String id) implements Comparable<Voter> {
  @Override
  public int compareTo(Voter other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
