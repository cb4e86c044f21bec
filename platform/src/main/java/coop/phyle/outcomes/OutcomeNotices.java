package coop.phyle.outcomes;

import coop.phyle.circles.Circles;
import coop.phyle.notices.About;
import coop.phyle.notices.Mailing;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails those who answer for a result. */
@Component
class OutcomeNotices {
  static final String KIND = "outcome";
  private final Notices notices;
  private final Circles circles;

  OutcomeNotices(Notices notices, Circles circles) {
    this.notices = notices;
    this.circles = circles;
  }

  List<PersonId> readers(CoopId coop, Answers answers) {
    return switch (answers) {
      case Answers.Alone(var person) -> List.of(person);
      case Answers.Together(var circle) -> circles.members(coop, circle);
    };
  }

  /** It is theirs from now on. */
  void given(Coop coop, ResultNumber number, Wording wording, PersonId by) {
    var readers = readers(coop.id(), wording.answers()).stream().filter(person -> !person.equals(by)).toList();
    var due = wording.due().isPresent() ? "given-due" : "given";
    var args = wording.due().map(day -> List.<Object>of(wording.title(), coop.name(), day)).orElseGet(() -> List.of(wording.title(), coop.name()));
    send(readers, Mailing.of("outcomes.mail.given.subject", "outcomes.mail." + due + ".body", args, path(coop, number)).about(about(coop, number)).mayWait());
  }

  /** @param end when the day is over */
  void coming(Coop coop, Standing one, LocalDate day, Instant end) {
    var args = List.<Object>of(one.wording().title(), coop.name(), day);
    var letter = Mailing.of("outcomes.mail.coming.subject", "outcomes.mail.coming.body", args, path(coop, one.number()));
    send(readers(coop.id(), one.wording().answers()), letter.about(about(coop, one.number())).remindsUntil(end));
  }

  void review(Coop coop, List<PersonId> readers, Source source, String title) {
    var letter = Mailing.of("outcomes.mail.review.subject", "outcomes.mail.review.body", List.of(title, coop.name()), "/c/" + coop.slug() + source.followed());
    send(readers, letter);
  }

  private void send(List<PersonId> readers, Mailing letter) {
    if (!readers.isEmpty()) {
      notices.sendToAll(readers, letter);
    }
  }

  private static About about(Coop coop, ResultNumber number) {
    return new About(KIND, coop.id(), number.toString());
  }

  private static String path(Coop coop, ResultNumber number) {
    return "/c/" + coop.slug() + "/outcomes/" + number;
  }
}
