package coop.phyle.initiatives;

import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.List;

/** A text as somebody wrote it, before anybody has checked it. @param body Markdown */
public record Wording(String title, String body) {
  static final int LONGEST_TITLE = 160;
  static final int LEAST_BODY = 10;
  static final int LONGEST_BODY = 10_000;

  public Wording {
    title = title.replaceAll("\\s+", " ").strip();
    body = body.replace("\r\n", "\n").strip();
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (!fits(title, 3, LONGEST_TITLE)) {
      problems.add(Problem.of("title", "initiatives.problem.title", LONGEST_TITLE));
    }
    if (!fits(body, LEAST_BODY, LONGEST_BODY)) {
      problems.add(Problem.of("body", "initiatives.problem.body", LEAST_BODY, LONGEST_BODY));
    }
    return problems;
  }

  private static boolean fits(String text, int least, int most) {
    var length = text.codePointCount(0, text.length());
    return length >= least && length <= most && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
  }
}
