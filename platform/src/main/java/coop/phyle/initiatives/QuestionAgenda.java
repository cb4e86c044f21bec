package coop.phyle.initiatives;

import coop.phyle.shell.Later;
import coop.phyle.shell.Numbered;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Plans the moments of a question with the scheduler, in the transaction that sets them. */
@Component
class QuestionAgenda {
  static final String LAPSE = "initiatives-lapse";
  static final String FREEZING = "initiatives-freezing";
  static final String OPENING = "initiatives-opening";
  static final String REMINDER = "initiatives-reminder";
  static final String CLOSING = "initiatives-closing";
  private static final Duration REMINDED_BEFORE = Duration.ofHours(24);
  private final Later later;

  QuestionAgenda(Later later) {
    this.later = later;
  }

  void admit(Question question) {
    plan(question, question.lapsesAt(), LAPSE);
  }

  void discuss(Question question, Instant freezesAt) {
    later.never(LAPSE, key(question));
    plan(question, freezesAt, FREEZING);
  }

  void require(Question question) {
    later.never(LAPSE, key(question));
  }

  void vote(Question question, QuestionLife.Freezing notice) {
    plan(question, notice.opensAt(), OPENING);
    plan(question, notice.closesAt(), CLOSING);
    var reminder = notice.closesAt().minus(REMINDED_BEFORE);
    if (reminder.isAfter(notice.opensAt())) {
      plan(question, reminder, REMINDER);
    }
  }

  private void plan(Question question, Instant at, String task) {
    later.at(at, task, key(question), key(question));
  }

  private static String key(Question question) {
    return new Numbered(question.coop(), question.number().value()).toString();
  }
}
