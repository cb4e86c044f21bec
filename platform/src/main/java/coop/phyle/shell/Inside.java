package coop.phyle.shell;

/** Keeps a "where to go next" that came from outside on this server. */
public final class Inside {
  private Inside() {}

  /** The path itself when it is a plain path of ours, else the front page. */
  public static String path(String wanted) {
    var safe = wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.startsWith("/\\") && wanted.chars().allMatch(c -> c > 31 && c < 127);
    return safe ? wanted : "/";
  }
}
