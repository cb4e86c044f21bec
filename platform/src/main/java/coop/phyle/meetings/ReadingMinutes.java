package coop.phyle.meetings;

import coop.phyle.identity.People;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes for one reader: members see what was published, those who run the meeting every version and a draft to begin from. */
@Service
@Transactional(readOnly = true)
class ReadingMinutes {
  private final Meetings meetings;
  private final Minutes minutes;
  private final MinutesText text;
  private final Running running;
  private final People people;

  ReadingMinutes(Meetings meetings, Minutes minutes, MinutesText text, Running running, People people) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.text = text;
    this.running = running;
    this.people = people;
  }

  /** Nothing until the meeting is over. */
  public Optional<MinutesPages.Shown> show(CoopId coop, MeetingNumber number, Viewer viewer, Page page) {
    return meetings.find(coop, number).filter(l -> l.stage() == Stage.CLOSED).map(l -> show(l, viewer, page));
  }

  /** The text a reader may see. */
  Optional<Minutes.Version> visible(Life life, Viewer viewer) {
    var all = minutes.of(life.meeting().coop(), life.number());
    return all.stream().filter(v -> running.may(life, viewer) || v.publishedAt().isPresent()).findFirst();
  }

  private MinutesPages.Shown show(Life life, Viewer viewer, Page page) {
    var all = minutes.of(life.meeting().coop(), life.number());
    var runs = running.may(life, viewer);
    var seen = visible(life, viewer);
    var approved = all.stream().filter(v -> v.approvedAt().isPresent()).findFirst();
    var shown = approved.or(() -> seen);
    var draft = !runs ? "" : all.isEmpty() ? text.draft(life, page) : all.getFirst().body();
    var names = people.named(all.stream().map(Minutes.Version::by).toList());
    var versions = all.stream()
        .filter(v -> runs || v.publishedAt().isPresent())
        .map(v -> new MinutesPages.Version(
            v.version(), Optional.ofNullable(names.get(v.by())).map(p -> p.name()).orElse(""), v.at(), v.publishedAt(), v.approvedAtMeeting()))
        .toList();
    return new MinutesPages.Shown(
        life.number().value(), life.meeting().title(), runs, shown.map(v -> new MinutesPages.Text(v.version(), ReadingMeetings.content(v.body()))), draft, List.copyOf(versions),
        runs ? minutes.later(life.meeting().coop(), life.number()) : List.of());
  }
}
