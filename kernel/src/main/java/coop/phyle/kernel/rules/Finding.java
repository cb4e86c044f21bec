package coop.phyle.kernel.rules;

import java.util.List;

/**
 * Something a linter found in a rule book.
 *
 * @param severity whether it must be mended before the rules can be adopted
 * @param code what it is; the reader's language is found by its key
 * @param field path of the value at fault, in the rule book's JSON names, a class by its key: "classes.workers.share"
 * @param args what the message needs, in the order {@link Code} documents
 */
public record Finding(Severity severity, Code code, String field, List<Object> args) {
  public enum Severity {
    /** The rules cannot be adopted like this. */
    ERROR,
    /** They can, but it is worth a second look. */
    WARNING
  }

  public Finding {
    args = List.copyOf(args);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
