package coop.phyle.notices;

import coop.phyle.identity.Coops;
import coop.phyle.identity.Letter;
import coop.phyle.identity.People;
import coop.phyle.identity.Person;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends one summary: lines in the order they came, under the name of each co-op. */
@Service
@Transactional
class SendingSummary {
  private static final String SETTINGS = "/account/notices";
  private final Held held;
  private final Outbox outbox;
  private final Wording wording;
  private final LeaveLinks leaving;
  private final People people;
  private final Coops coops;
  private final Site site;

  SendingSummary(Held held, Outbox outbox, Wording wording, LeaveLinks leaving, People people, Coops coops, Site site) {
    this.held = held;
    this.outbox = outbox;
    this.wording = wording;
    this.leaving = leaving;
    this.people = people;
    this.coops = coops;
    this.site = site;
  }

  /**
   * @param lines all that is due, which waits no longer
   * @param wanted those of them still worth telling
   */
  public void send(PersonId person, List<Held.Waiting> lines, List<Held.Waiting> wanted) {
    var taken = held.take(lines.stream().map(Held.Waiting::id).toList());
    var told = wanted.stream().filter(line -> taken.contains(line.id())).toList();
    if (!told.isEmpty()) {
      send(people.find(person).orElseThrow(), told);
    }
  }

  private void send(Person to, List<Held.Waiting> told) {
    var letter =
        new Letter(to.email(), to.locale(), "notices.summary.subject", "notices.summary.body", List.of(told.size(), text(told)), SETTINGS);
    var words = new Outbox.Words(to.locale(), wording.subject(letter), wording.body(letter), "", "");
    outbox.post(words, List.of(new Outbox.Copy(to.email(), SETTINGS, "", leaving.everywhere(to.id()))));
  }

  private String text(List<Held.Waiting> told) {
    var byCoop = told.stream().collect(Collectors.groupingBy(line -> line.about().coop(), LinkedHashMap::new, Collectors.toList()));
    return byCoop.entrySet().stream()
        .map(coop -> name(coop.getKey()) + "\n\n" + coop.getValue().stream().map(this::line).collect(Collectors.joining("\n\n")))
        .collect(Collectors.joining("\n\n\n"));
  }

  private String name(CoopId coop) {
    return coops.byId(coop).orElseThrow().name();
  }

  private String line(Held.Waiting line) {
    return "- " + line.subject() + (line.link().isEmpty() ? "" : "\n  " + site.absolute(line.link()));
  }
}
