package coop.phyle.discussion;

/** A text's place in its thread: 0 opens it, comments count from 1. */
public record CommentNumber(int value) {
  public CommentNumber {
    if (value < 0) {
      throw new IllegalArgumentException("texts are numbered from 0, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
