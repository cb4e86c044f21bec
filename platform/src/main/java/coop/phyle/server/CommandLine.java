package coop.phyle.server;

import java.io.PrintStream;
import java.util.List;

/** What {@code ./phyle} hands over to Java. What cannot be done is said in one line, without a stack trace. */
public final class CommandLine {
  private CommandLine() {}

  /**
   * @param application the class Spring starts from
   * @param words {@code serve …} or {@code token EMAIL}
   */
  public static void run(Class<?> application, String... words) {
    try {
      var rest = List.of(words).subList(Math.min(1, words.length), words.length);
      switch (words.length == 0 ? "serve" : words[0]) {
        case "serve" -> Serving.run(application, Options.parse(rest, System.getenv()));
        case "train" -> Training.run(application, rest);
        case "token" -> TokenOnConsole.run(rest, System.getenv());
        default -> throw new CannotStart("Unknown command " + words[0] + ": see ./phyle help");
      }
    } catch (CannotStart refusal) {
      say(System.err, String.valueOf(refusal.getMessage()));
      System.exit(1);
    }
  }

  /** A console is where these lines belong; the log is for what happens later. */
  @SuppressWarnings("SystemOut")
  static void say(PrintStream stream, String line) {
    stream.println(line);
  }
}
