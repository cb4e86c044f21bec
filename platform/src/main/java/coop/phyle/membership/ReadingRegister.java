package coop.phyle.membership;

import coop.phyle.identity.People;
import coop.phyle.identity.Person;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the register to each reader as far as they may see it. The secretary sees all of it; members see names, classes and dates; the public sees
 * names and classes where the rules open the book to everyone, and never a contact, an address or a name kept back; else only how many there are.
 */
@Service
@Transactional(readOnly = true)
class ReadingRegister {
  private final RegisterLines lines;
  private final MemberHistory history;
  private final Statutes statutes;
  private final People people;
  private final Today today;

  ReadingRegister(RegisterLines lines, MemberHistory history, Statutes statutes, People people, Today today) {
    this.lines = lines;
    this.history = history;
    this.statutes = statutes;
    this.people = people;
    this.today = today;
  }

  RegisterView view(CoopId coop, Viewer viewer, Search asked) {
    var sight = Sight.of(viewer);
    var search = sight == Sight.PUBLIC ? new Search(asked.words(), asked.memberClass(), Search.Show.CURRENT, today.date(), asked.page()) : asked;
    var rules = statutes.inForce(coop).rules();
    var counts = lines.classes(coop, search.on());
    if (sight == Sight.PUBLIC && rules.books() != Audience.EVERYONE) {
      return new RegisterView(sight, search, false, List.of(), 0, counts, rules);
    }
    var hiddenToo = sight != Sight.PUBLIC;
    var page = lines.page(coop, search, hiddenToo);
    return new RegisterView(sight, search, true, seen(page, viewer), lines.count(coop, search, hiddenToo), counts, rules);
  }

  /** What is done with each line. */
  interface Each {
    void line(Line line) throws IOException;
  }

  /** Goes through every matching line with everything in it, all as of one moment, a few hundred in hand at a time. For the secretary's file. */
  void each(CoopId coop, Search search, Each each) throws IOException {
    try (var all = lines.stream(coop, search)) {
      for (var chunks = all.gather(Gatherers.windowFixed(RegisterLines.AT_ONCE)).iterator(); chunks.hasNext(); ) {
        for (var line : named(chunks.next())) {
          each.line(line);
        }
      }
    }
  }

  /** Every matching line with everything in it, for the secretary's print. */
  List<Line> export(CoopId coop, Search search) {
    return named(lines.all(coop, search));
  }

  RuleBook rules(CoopId coop) {
    return statutes.inForce(coop).rules();
  }

  /** One member's line with its history; members and officers only. */
  Optional<MemberView> member(CoopId coop, Viewer viewer, int number) {
    return lines
        .numbered(coop, number, today.date())
        .map(line -> new MemberView(seen(List.of(line), viewer).getFirst(), past(coop, line, viewer), statutes.inForce(coop).rules()));
  }

  private List<HistoryEvent> past(CoopId coop, Line line, Viewer viewer) {
    return history.of(coop, line.id(), sees(viewer, line)).stream()
        .map(e -> e.what() == HistoryEvent.What.REPRESENTATIVE ? e.detailed(nameOf(new PersonId(UUID.fromString(e.detail())))) : e)
        .toList();
  }

  private String nameOf(PersonId person) {
    return people.find(person).map(Person::name).orElse("");
  }

  private List<Line> seen(List<Line> page, Viewer viewer) {
    if (Sight.of(viewer) == Sight.PUBLIC) {
      return page.stream().map(Line::forPublic).toList();
    }
    return named(page).stream().map(line -> sees(viewer, line) ? line : line.withoutAddress()).toList();
  }

  private static boolean sees(Viewer viewer, Line line) {
    return viewer.is(Who.SECRETARY) || viewer.person().filter(line.actsThrough()::equals).isPresent();
  }

  private List<Line> named(List<Line> page) {
    var ids = page.stream().filter(l -> l.kind() == Member.Kind.ORGANISATION).map(Line::actsThrough).distinct().toList();
    Map<PersonId, Person> named = ids.isEmpty() ? Map.of() : people.named(ids);
    return page.stream()
        .map(l -> l.kind() == Member.Kind.PERSON ? l : l.representedBy(Optional.ofNullable(named.get(l.actsThrough())).map(Person::name)))
        .toList();
  }
}
