package coop.phyle.kernel.json;

/**
 * A text that is not the JSON a reader asked for. Thrown by parsing and by typed getters, caught once where foreign text enters.
 * The message is one English line for logs and the API: it names the position ("line 2, column 7") or the path ("classes[1].share").
 */
public final class InvalidJson extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_PATH = 500;

  private final String path;
  private final String fault;

  public InvalidJson(String path, String fault) {
    super(path.isEmpty() ? fault : path + ": " + fault, null, false, false);
    this.path = path;
    this.fault = fault;
  }

  /** Where: a dotted path, or a position in the text; empty for the whole. */
  public String path() {
    return path;
  }

  /** What is wrong there. */
  public String fault() {
    return fault;
  }

  /** The same fault seen from one level further out. */
  public InvalidJson within(String step) {
    var joined = path.isEmpty() || path.startsWith("[") ? step + path : step + "." + path;
    return new InvalidJson(joined.length() > LONGEST_PATH ? joined.substring(0, LONGEST_PATH) : joined, fault);
  }
}
