package coop.phyle.kernel.tally;

/** The short, stable key of a class of members in a rule book: "workers". */
public record ClassId(String key) implements Comparable<ClassId> {
  public ClassId {
    if (!key.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException("a class key is 1 to 31 small letters, digits or hyphens and begins with a letter: " + key);
    }
  }

  @Override
  public int compareTo(ClassId other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return key;
  }
}
