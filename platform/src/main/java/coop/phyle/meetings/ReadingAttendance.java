package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room of a meeting, member by member. */
@Service
@Transactional(readOnly = true)
class ReadingAttendance {
  /** On one page; a larger hall is searched by name. */
  private static final int MOST_SHOWN = 50;

  /** Rolls as small as this are shown to who runs the meeting before anybody has come. */
  private static final int SMALL = 200;
  private final Meetings meetings;
  private final Rooms rooms;
  private final Attendance attendance;
  private final Sitting sitting;
  private final ReadingMeetings reading;
  private final Running running;
  private final Clock clock;

  ReadingAttendance(
      Meetings meetings, Rooms rooms, Attendance attendance, Sitting sitting, ReadingMeetings reading, Running running, Clock clock) {
    this.meetings = meetings;
    this.rooms = rooms;
    this.attendance = attendance;
    this.sitting = sitting;
    this.reading = reading;
    this.running = running;
    this.clock = clock;
  }

  /**
   * Nothing for a draft.
   *
   * @param sought part of a name, or a number in the register; empty for those who are there, say they come, or are the reader's own
   */
  public Optional<RoomPages.Shown> show(CoopId coop, MeetingNumber number, Viewer viewer, String sought) {
    return meetings.find(coop, number).filter(l -> l.notice().isPresent()).map(l -> show(l, viewer, sought.strip()));
  }

  private RoomPages.Shown show(Life life, Viewer viewer, String sought) {
    var room = rooms.now(life);
    var rules = reading.version(life).rules();
    var runs = running.may(life, viewer);
    var stays = new TreeMap<MemberId, Attendance.Stay>();
    attendance.stays(life.meeting().coop(), life.number()).forEach(s -> stays.put(s.member(), s));
    var answers = attendance.answers(life.meeting().coop(), life.number());
    var names = new TreeMap<MemberId, String>();
    room.roll().forEach(v -> names.put(v.member(), v.name()));
    var people = room.roll().stream().sorted(Comparator.comparing(Voter::number))
        .map(v -> person(v, room, stays, answers, names, ReadingMeetings.name(rules, v.memberClass().key()), v.votes().equals(viewer.self())))
        .filter(p -> sought.isEmpty() ? (runs && room.eligible() <= SMALL) || p.here() || p.mine() || !p.answer().isEmpty() : matches(p, sought))
        .toList();
    var shown = people.subList(0, Math.min(people.size(), MOST_SHOWN));
    var parts = room.parts().entrySet().stream()
        .map(e -> new RoomPages.Part(ReadingMeetings.name(rules, e.getKey().key()), e.getValue().eligible(), e.getValue().present(), e.getValue().proxies()))
        .toList();
    return new RoomPages.Shown(
        life.number().value(), life.meeting().title(), life.stage(), life.meeting().form(), life.meeting().zone(), life.dueAt(), clock.instant(), room.votes(),
        sitting.quorum(life, room), room.eligible(), parts, shown, people.size() - shown.size(), sought, runs,
        room.votes() < sitting.quorum(life, room) && !clock.instant().isBefore(Sitting.awaitedUntil(life)),
        life.adjournments().stream().map(Life.Adjourned::at).toList());
  }

  private static boolean matches(RoomPages.Person person, String sought) {
    return person.name().toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT)) || String.valueOf(person.number()).equals(sought);
  }

  private static RoomPages.Person person(
      Voter v, Room room, Map<MemberId, Attendance.Stay> stays, Map<MemberId, String> answers, Map<MemberId, String> names, String inClass, boolean mine) {
    var stay = Optional.ofNullable(stays.get(v.member()));
    var here = room.isPresent(v.member());
    var proxy = Optional.ofNullable(room.proxies().get(v.member())).map(holder -> names.getOrDefault(holder, ""));
    return new RoomPages.Person(
        v.member().toString(), v.number(), v.name(), inClass, answers.getOrDefault(v.member(), ""), here, stay.map(Attendance.Stay::came),
        stay.flatMap(Attendance.Stay::left), stay.map(s -> s.form() == Form.ONLINE).orElse(false), proxy, room.byProxy(v.member()), mine);
  }
}
