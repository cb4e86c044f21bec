package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts the general meeting a requisition asks for, with its business as the first item. Whoever drafts it runs it. */
@Service
class Convening {
  private final Requisitions requisitions;
  private final ReadingRequisitions reading;
  private final Drafting drafting;
  private final Meetings meetings;
  private final Items items;
  private final Clock clock;

  Convening(Requisitions requisitions, ReadingRequisitions reading, Drafting drafting, Meetings meetings, Items items, Clock clock) {
    this.requisitions = requisitions;
    this.reading = reading;
    this.drafting = drafting;
    this.meetings = meetings;
    this.items = items;
    this.clock = clock;
  }

  /** What a form for the meeting begins with; nothing for those who may not draft it. */
  @Transactional(readOnly = true)
  public Optional<Map<String, String>> begin(CoopId coop, int number, Viewer viewer) {
    return requisitions.find(coop, number)
        .filter(r -> r.clock().isPresent() && reading.mayDraft(coop, r, viewer))
        .map(r -> Map.of("title", r.title(), "requisition", String.valueOf(r.number())));
  }

  /** The board holds it within its weeks; members who convene it are past them. */
  @Transactional
  public Drafting.Outcome draft(CoopId coop, int number, Draft draft, Viewer by) {
    var found = requisitions.lock(coop, number).filter(r -> r.clock().isPresent() && reading.mayDraft(coop, r, by));
    if (found.isEmpty()) {
      return new Drafting.Refused(List.of(Problem.of("", "meetings.problem.who-runs")));
    }
    if (!draft.value("kind").equals(MeetingKind.GENERAL.name())) {
      return new Drafting.Refused(List.of(Problem.of("kind", "meetings.problem.general-required")));
    }
    return switch (drafting.write(coop, draft, by)) {
      case Drafting.Refused refused -> refused;
      case Drafting.Drafted drafted -> linked(coop, found.get(), drafted.number());
    };
  }

  private Drafting.Outcome linked(CoopId coop, Requisition requisition, MeetingNumber number) {
    requisitions.link(coop, requisition.number(), number, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var item = new Item(0, 0, Item.Kind.DISCUSSION, requisition.title(), 30, "", requisition.business(), "", Optional.empty(), Optional.empty(), Optional.empty());
    items.add(coop, number, item);
    return new Drafting.Drafted(meetings.find(coop, number).orElseThrow().number());
  }

  /** Why a meeting that answers a requisition could not be called for its day: the board's would be held too late. */
  Optional<Problem> late(Meeting meeting) {
    return requisitions.answeredBy(meeting.coop(), meeting.number())
        .flatMap(n -> requisitions.find(meeting.coop(), n))
        .flatMap(Requisition::clock)
        .filter(c -> !clock.instant().atZone(meeting.zone()).toLocalDate().isAfter(c.conveneBy()))
        .filter(c -> meeting.startsAt().atZone(meeting.zone()).toLocalDate().isAfter(c.holdBy()))
        .map(c -> Problem.of("", "meetings.problem.held-late", c.holdBy().toString()));
  }
}
