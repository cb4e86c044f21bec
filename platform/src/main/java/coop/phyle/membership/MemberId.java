package coop.phyle.membership;

import java.util.UUID;

/** One membership in one co-op: a person who leaves and comes back has two. */
public record MemberId(UUID value) implements Comparable<MemberId> {
  public static MemberId of(String text) {
    return new MemberId(UUID.fromString(text));
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
