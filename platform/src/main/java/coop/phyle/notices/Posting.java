package coop.phyle.notices;

import coop.phyle.identity.Letter;
import coop.phyle.identity.People;
import coop.phyle.identity.Person;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts one letter to many: at once, or into the summaries of those who wish them. As many statements as there are languages, and a few. */
@Component
class Posting {
  private final People people;
  private final Subjects subjects;
  private final Rhythms rhythms;
  private final AnswerAddresses addresses;
  private final LeaveLinks leaving;
  private final Wording wording;
  private final Outbox outbox;
  private final Held held;
  private final Clock clock;

  Posting(
      People people,
      Subjects subjects,
      Rhythms rhythms,
      AnswerAddresses addresses,
      LeaveLinks leaving,
      Wording wording,
      Outbox outbox,
      Held held,
      Clock clock) {
    this.people = people;
    this.subjects = subjects;
    this.rhythms = rhythms;
    this.addresses = addresses;
    this.leaving = leaving;
    this.wording = wording;
    this.outbox = outbox;
    this.held = held;
    this.clock = clock;
  }

  /** Who gets it when. */
  private record Sorted(List<Person> now, List<Held.Reader> later) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void post(Collection<PersonId> readers, Mailing mailing) {
    var all = people.named(readers);
    var sorted = sort(List.copyOf(all.values()), mailing);
    var subject = mailing.about().map(subjects::number).orElse(0L);
    sorted.now().stream().collect(Collectors.groupingBy(Person::locale)).forEach((locale, some) -> send(locale, some, mailing, subject));
    sorted.later().stream()
        .collect(Collectors.groupingBy(reader -> Optional.ofNullable(all.get(reader.person())).orElseThrow().locale()))
        .forEach((locale, some) -> hold(locale, some, mailing, subject));
  }

  private Sorted sort(List<Person> readers, Mailing mailing) {
    if (mailing.patience() instanceof Mailing.Patience.None) {
      return new Sorted(readers, List.of());
    }
    var sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
    Map<PersonId, Rhythms.Wish> wishes = rhythms.wishes(readers.stream().map(Person::id).toList(), mailing.about().orElseThrow().coop());
    var now = clock.instant();
    for (var reader : readers) {
      var wish = wishes.getOrDefault(reader.id(), Rhythms.Wish.NONE);
      switch (wish.rhythm()) {
        case NEVER -> {}
        case AT_ONCE -> sorted.now().add(reader);
        case DAILY, WEEKLY -> {
          var due = wish.rhythm().next(now, wish.zone());
          if (tooLate(mailing, due)) {
            sorted.now().add(reader);
          } else {
            sorted.later().add(new Held.Reader(reader.id(), due));
          }
        }
      }
    }
    return sorted;
  }

  private static boolean tooLate(Mailing mailing, Instant due) {
    return mailing.patience() instanceof Mailing.Patience.Reminder reminder && !due.isBefore(reminder.end());
  }

  private void send(Locale locale, List<Person> readers, Mailing mailing, long subject) {
    var letter = letter(locale, readers.getFirst(), mailing);
    var answers = mailing.about().map(about -> addresses.about(about, subject)).orElse(reader -> "");
    var urgent = mailing.patience() instanceof Mailing.Patience.None;
    var leave = urgent ? (AnswerAddresses.Maker) reader -> "" : leaving.of(mailing.about().orElseThrow().coop());
    var copies =
        readers.stream()
            .map(r -> new Outbox.Copy(r.email(), mailing.linkOf(r.id()), answers.of(r.id()), leave.of(r.id())))
            .toList();
    var calendar = mailing.calendar().map(file -> file.apply(locale)).orElse("");
    outbox.post(new Outbox.Words(locale, wording.subject(letter), wording.body(letter), subject == 0 ? "" : "about-" + subject, "", calendar), copies);
  }

  /** Without links of one's own: those act in the reader's name, and a summary lies about for days. */
  private void hold(Locale locale, List<Held.Reader> readers, Mailing mailing, long subject) {
    var letter = letter(locale, people.find(readers.getFirst().person()).orElseThrow(), mailing);
    held.keep(readers, new Held.Line(subject, mailing.patience() instanceof Mailing.Patience.Reminder, wording.subject(letter), mailing.linkPath()));
  }

  private static Letter letter(Locale locale, Person reader, Mailing mailing) {
    return new Letter(reader.email(), locale, mailing.subjectKey(), mailing.bodyKey(), mailing.args(), mailing.linkPath());
  }
}
