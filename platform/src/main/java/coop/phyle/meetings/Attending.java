package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who says they come, who has come, who has left. Those who run the meeting note everybody; members themselves only that they are online. */
@Service
public class Attending {
  /** From when on arrivals are noted. */
  private static final Duration DOORS = Duration.ofHours(2);

  private static final List<String> ANSWERS = List.of("IN_PERSON", "ONLINE", "NO");
  private final Meetings meetings;
  private final Attendance attendance;
  private final Rooms rooms;
  private final Running running;
  private final Clock clock;

  Attending(Meetings meetings, Attendance attendance, Rooms rooms, Running running, Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.rooms = rooms;
    this.running = running;
    this.clock = clock;
  }

  @Transactional
  public Step register(CoopId coop, MeetingNumber number, MemberId member, String answer, Viewer by) {
    var life = ahead(coop, number);
    if (life.isEmpty()) {
      return Step.refused("meetings.problem.too-late");
    }
    if (!ANSWERS.contains(answer) || !offers(life.get().meeting(), answer)) {
      return new Step.Refused(List.of(Problem.of("answer", "meetings.problem.answer")));
    }
    if (!own(life.get(), member, by)) {
      return Step.refused("meetings.problem.not-entitled");
    }
    attendance.answer(coop, number, member, answer, by.self(), now());
    return Step.DONE;
  }

  @Transactional
  public Step come(CoopId coop, MeetingNumber number, MemberId member, Form form, Viewer by) {
    var life = ahead(coop, number);
    if (life.isEmpty() || now().isBefore(life.get().dueAt().minus(DOORS))) {
      return Step.refused(life.isEmpty() ? "meetings.problem.too-late" : "meetings.problem.too-early", DOORS.toHours());
    }
    if (form == Form.HYBRID || !offers(life.get().meeting(), form.name())) {
      return new Step.Refused(List.of(Problem.of("form", "meetings.problem.answer")));
    }
    if (rooms.roll(life.get()).stream().noneMatch(v -> v.member().equals(member))) {
      return Step.refused("meetings.problem.not-on-roll");
    }
    if (!running.may(life.get(), by) && !(form == Form.ONLINE && own(life.get(), member, by))) {
      return Step.refused("meetings.problem.who-notes");
    }
    attendance.come(coop, number, member, form, by.self(), now());
    return Step.DONE;
  }

  @Transactional
  public Step leave(CoopId coop, MeetingNumber number, MemberId member, Viewer by) {
    var life = ahead(coop, number).filter(l -> running.may(l, by) || own(l, member, by));
    if (life.isEmpty()) {
      return Step.refused("meetings.problem.who-notes");
    }
    attendance.leave(coop, number, member, now());
    return Step.DONE;
  }

  /** Under the meeting's lock: nobody comes while it closes or a vote is counted. */
  private Optional<Life> ahead(CoopId coop, MeetingNumber number) {
    return meetings.lock(coop, number).filter(l -> l.stage() == Stage.CALLED || l.stage() == Stage.OPEN || l.stage() == Stage.ADJOURNED);
  }

  private boolean own(Life life, MemberId member, Viewer by) {
    return rooms.roll(life).stream().anyMatch(v -> v.member().equals(member) && v.votes().equals(by.self()));
  }

  private static boolean offers(Meeting meeting, String answer) {
    return answer.equals("NO") || meeting.form() == Form.HYBRID || meeting.form().name().equals(answer);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
