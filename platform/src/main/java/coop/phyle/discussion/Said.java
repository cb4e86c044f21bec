package coop.phyle.discussion;

import coop.phyle.documents.Enclosure;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says in a thread, however it came: by page, program or mail.
 *
 * @param body Markdown, 1 to 20,000 characters
 * @param answers the comment it answers, in the same thread
 */
public record Said(PersonId by, String body, Optional<CommentNumber> answers, List<Enclosure> files) {
  static final int LONGEST = 20_000;

  public Said {
    body = tidy(body);
    files = List.copyOf(files);
  }

  public static Said of(PersonId by, String body) {
    return new Said(by, body, Optional.empty(), List.of());
  }

  /** Lines end one way, and nothing stands before or behind. */
  static String tidy(String body) {
    return body.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (body.isEmpty() || body.length() > LONGEST) {
      problems.add(Problem.of("body", "discussion.problem.body", LONGEST));
    }
    problems.addAll(faults(files));
    return problems;
  }

  static List<Problem> faults(List<Enclosure> files) {
    var problems = new ArrayList<Problem>();
    if (files.size() > Enclosure.MOST) {
      problems.add(Problem.of("files", "discussion.problem.files", Enclosure.MOST));
    }
    if (files.stream().anyMatch(file -> !file.fits())) {
      problems.add(Problem.of("files", "discussion.problem.file-size"));
    }
    return problems;
  }
}
