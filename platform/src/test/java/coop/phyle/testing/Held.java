package coop.phyle.testing;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A file that goes nowhere and counts, while it is written, how many rows the program holds: live objects of the given classes and rows the database driver keeps, after a
 * full collection. So a list that is built first shows, wherever it is built, and no clock is asked.
 */
public final class Held extends OutputStream {
  private static final String ROW_OF_DRIVER = "org.postgresql.core.Tuple";
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

  private final String[] classes;
  private final int every;
  private final long before;
  private long written;
  private long lines;
  private long most;
  private int samples;

  /**
   * A file that counts each time so many bytes were written.
   *
   * @param classes of which a row is one object or few
   */
  public Held(int every, Class<?>... classes) {
    this.classes = Arrays.stream(classes).map(Class::getName).toArray(String[]::new);
    this.every = every;
    this.before = alive();
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    for (var i = from; i < from + length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    var due = (written + length) / every > written / every;
    written += length;
    if (due) {
      samples++;
      most = Math.max(most, alive() - before);
    }
  }

  /** How many lines went through. */
  public long lines() {
    return lines;
  }

  /** The most rows that were held at any count, beyond those before it began; there must have been three counts at least. */
  public long most() {
    if (samples < 3) {
      throw new AssertionError("only %d counts in %d bytes".formatted(samples, written));
    }
    return most;
  }

  private long alive() {
    try {
      var server = ManagementFactory.getPlatformMBeanServer();
      var histogram = (String) server.invoke(
          new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
      return histogram.lines().map(LINE::matcher).filter(l -> l.matches() && counts(l.group(2))).mapToLong(l -> Long.parseLong(l.group(1))).sum();
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean counts(String name) {
    return name.equals(ROW_OF_DRIVER) || Arrays.asList(classes).contains(name);
  }
}
