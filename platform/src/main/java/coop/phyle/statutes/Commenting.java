package coop.phyle.statutes;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A founder says something about a clause of the draft. */
@Service
@Transactional
class Commenting {
  private static final int LONGEST = 2000;
  private final Comments comments;
  private final StatutesText text;
  private final Clock clock;

  Commenting(Comments comments, StatutesText text, Clock clock) {
    this.comments = comments;
    this.text = text;
    this.clock = clock;
  }

  /** @param on key of a clause the draft has now; it may have lost one since the page was shown */
  List<Problem> say(FoundingDraft draft, PersonId by, String on, String body, Locale locale) {
    var form = new Form(Map.of("body", body));
    var said = form.text("body", "comment", LONGEST);
    if (text.articles(draft.rules(), locale).stream().flatMap(a -> a.clauses().stream()).noneMatch(c -> c.key().equals(on))) {
      form.fault("on", "clause");
    }
    if (form.problems().isEmpty()) {
      comments.add(draft.id(), new Comments.Comment(on, by, said, clock.instant()));
    }
    return form.problems();
  }
}
