package coop.phyle.notices;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.Person;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One answer by mail, in one transaction with the note that it was taken and with what its writer is told. */
@Service
@Transactional
class AnsweringOnce {
  private static final int LONGEST = 20_000;
  private final Map<String, Answerable> answerables;
  private final Subjects subjects;
  private final Arrivals arrivals;
  private final People people;
  private final Replies replies;

  AnsweringOnce(List<Answerable> answerables, Subjects subjects, Arrivals arrivals, People people, Replies replies) {
    this.answerables = answerables.stream().collect(Collectors.toMap(Answerable::kind, a -> a));
    this.subjects = subjects;
    this.arrivals = arrivals;
    this.people = people;
    this.replies = replies;
  }

  @Transactional(readOnly = true)
  public Optional<About> about(long subject) {
    return subjects.find(subject).filter(about -> answerables.containsKey(about.kind()));
  }

  public Arrivals.Outcome take(ArrivedMail mail, SignedName to, About about) {
    if (arrivals.seen(mail, to)) {
      return Arrivals.Outcome.AGAIN;
    }
    var owner = people.find(to.person());
    if (owner.isEmpty() || mail.from().isEmpty()) {
      return Arrivals.Outcome.IGNORED;
    }
    var outcome = owner.get().email().equals(mail.from().get()) ? answer(mail, to, about, owner.get()) : anothers(mail, mail.from().get(), owner.get());
    arrivals.keep(mail, to, outcome);
    return outcome;
  }

  /** A letter passed on, or answered from another of one's addresses: only its reader may answer it, from where it went to. */
  private Arrivals.Outcome anothers(ArrivedMail mail, Email from, Person owner) {
    var locale = people.byEmail(from).map(Person::locale).orElse(owner.locale());
    replies.send(mail, from, locale, "notices.answer.anothers", List.of(), "");
    return Arrivals.Outcome.ANOTHER_SENDER;
  }

  private Arrivals.Outcome answer(ArrivedMail mail, SignedName to, About about, Person by) {
    var answer = fault(mail).<Answer>map(problem -> new Answer.Refused(List.of(problem))).orElseGet(() -> handed(mail, about, to));
    return switch (answer) {
      case Answer.Taken taken -> {
        if (mail.written().attachments() > 0) {
          replies.send(mail, by.email(), by.locale(), "notices.answer.files", List.of(mail.written().attachments()), taken.linkPath());
        }
        yield Arrivals.Outcome.TAKEN;
      }
      case Answer.Refused refused -> {
        replies.send(mail, by.email(), by.locale(), "notices.answer.refused", List.of(refused.problems().getFirst(), quoted(mail)), "");
        yield Arrivals.Outcome.REFUSED;
      }
    };
  }

  private Answer handed(ArrivedMail mail, About about, SignedName to) {
    return Optional.ofNullable(answerables.get(about.kind())).orElseThrow().answered(about, to.person(), mail.written().words());
  }

  private static Optional<Problem> fault(ArrivedMail mail) {
    var written = mail.written();
    if (!written.whole()) {
      return Optional.of(Problem.of("", "notices.answer.too-large"));
    }
    if (written.words().isBlank()) {
      return Optional.of(Problem.of("", "notices.answer.empty"));
    }
    return written.words().length() > LONGEST ? Optional.of(Problem.of("", "notices.answer.too-long", LONGEST)) : Optional.empty();
  }

  /** So that what somebody wrote is not lost with the refusal. */
  private static String quoted(ArrivedMail mail) {
    return mail.written().words().lines().limit(400).map(line -> "> " + line).collect(Collectors.joining("\n"));
  }

  /** Told only to the reader of the letter themselves. */
  public Arrivals.Outcome failed(ArrivedMail mail, SignedName to) {
    if (arrivals.seen(mail, to)) {
      return Arrivals.Outcome.AGAIN;
    }
    var owner = people.find(to.person()).filter(person -> mail.from().filter(person.email()::equals).isPresent());
    owner.ifPresent(by -> replies.send(mail, by.email(), by.locale(), "notices.answer.failed", List.of(quoted(mail)), ""));
    arrivals.keep(mail, to, Arrivals.Outcome.FAILED);
    return Arrivals.Outcome.FAILED;
  }
}
