package coop.phyle.meetings;

import coop.phyle.documents.Enclosure;
import coop.phyle.documents.KeptFile;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers for an item, from those who run the meeting to everybody who may see it. They come until it is over; once notice is given none goes. */
@Service
class EnclosingPapers {
  /** Per item. */
  static final int MOST = 10;

  private final Meetings meetings;
  private final Items items;
  private final Papers papers;
  private final ReadingMeetings reading;
  private final Running running;
  private final Clock clock;

  EnclosingPapers(Meetings meetings, Items items, Papers papers, ReadingMeetings reading, Running running, Clock clock) {
    this.meetings = meetings;
    this.items = items;
    this.papers = papers;
    this.reading = reading;
    this.running = running;
    this.clock = clock;
  }

  @Transactional
  public Step add(CoopId coop, MeetingNumber number, int item, List<Enclosure> files, Viewer by) {
    var life = meetings.lock(coop, number).filter(l -> running.may(l, by) && l.stage() != Stage.CLOSED && l.stage() != Stage.CANCELLED);
    if (life.isEmpty() || items.of(coop, number).stream().noneMatch(i -> i.item() == item)) {
      return Step.refused("meetings.problem.no-papers");
    }
    var there = papers.of(coop, number).stream().filter(p -> p.item() == item).count();
    if (files.isEmpty() || files.stream().anyMatch(file -> !file.fits()) || there + files.size() > MOST) {
      return new Step.Refused(List.of(Problem.of("", "meetings.problem.papers", MOST, Enclosure.LARGEST / 1024 / 1024)));
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    files.forEach(file -> papers.add(coop, number, item, file, by.self(), at));
    return Step.DONE;
  }

  @Transactional
  public Step remove(CoopId coop, MeetingNumber number, UUID paper, Viewer by) {
    var draft = meetings.lock(coop, number).filter(l -> l.stage() == Stage.DRAFT && running.may(l, by));
    return draft.isPresent() && papers.remove(coop, number, paper) ? Step.DONE : Step.refused("meetings.problem.papers-stay");
  }

  @Transactional(readOnly = true)
  public Optional<KeptFile> find(CoopId coop, UUID paper, Viewer reader) {
    return papers.find(coop, paper).filter(found -> reading.visible(coop, found.meeting(), reader).isPresent()).map(Papers.Found::file);
  }
}
