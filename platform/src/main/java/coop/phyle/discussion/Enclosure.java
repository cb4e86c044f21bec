package coop.phyle.discussion;

/** A file somebody sends with a text. */
public record Enclosure(String name, byte[] bytes) {
  static final int LARGEST = 5 * 1024 * 1024;
  static final int MOST = 5;
}
