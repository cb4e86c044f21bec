package coop.phyle.shell;

import java.util.List;

/**
 * One fault in what somebody sent: which field, what is wrong and how to mend it.
 *
 * @param field name of the form or JSON field; empty when the fault lies in the whole
 * @param key message key, found in the module's bundle
 * @param args arguments of the message
 */
public record Problem(String field, String key, List<Object> args) {
  public Problem {
    args = List.copyOf(args);
  }

  public static Problem of(String field, String key, Object... args) {
    return new Problem(field, key, List.of(args));
  }
}
