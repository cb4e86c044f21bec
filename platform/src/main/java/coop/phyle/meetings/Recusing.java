package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes directors' declarations of interest in an item of a board meeting. What follows is in the statutes (article on the board): unless they say
 * otherwise, whoever is interested neither votes, in advance or on the day, nor counts towards the quorum for that item. Declared by the director
 * or noted by whoever runs the meeting, before the vote; it stays declared.
 */
@Service
class Recusing {
  private static final int LONGEST_REASON = 500;
  private final Meetings meetings;
  private final Items items;
  private final Interests interests;
  private final Votes votes;
  private final Rooms rooms;
  private final Running running;
  private final coop.phyle.deciding.Recusing deciding;
  private final Clock clock;

  Recusing(Meetings meetings, Items items, Interests interests, Votes votes, Rooms rooms, Running running, coop.phyle.deciding.Recusing deciding,
      Clock clock) {
    this.meetings = meetings;
    this.items = items;
    this.interests = interests;
    this.votes = votes;
    this.rooms = rooms;
    this.running = running;
    this.deciding = deciding;
    this.clock = clock;
  }

  @Transactional
  public Step declare(CoopId coop, MeetingNumber number, int item, MemberId director, String reason, Viewer by) {
    var life = meetings.lock(coop, number).filter(l -> l.meeting().kind() == MeetingKind.BOARD && (l.stage() == Stage.CALLED || l.stage() == Stage.OPEN || l.stage() == Stage.ADJOURNED));
    var open = items.of(coop, number).stream().anyMatch(i -> i.item() == item && i.voted()) && !votes.verdicts(coop, number).containsKey(item);
    if (life.isEmpty() || !open) {
      return Step.refused("meetings.problem.not-to-vote");
    }
    var on = rooms.roll(life.get()).stream().filter(v -> v.member().equals(director)).findFirst();
    if (on.isEmpty() || !(on.get().votes().equals(by.self()) || running.may(life.get(), by))) {
      return Step.refused("meetings.problem.not-entitled");
    }
    if (!Typed.fits(reason.strip(), 3, LONGEST_REASON)) {
      return new Step.Refused(List.of(Problem.of("reason", "meetings.problem.reason", LONGEST_REASON)));
    }
    var decision = items.of(coop, number).stream().filter(i -> i.item() == item).flatMap(i -> i.decision().stream()).findFirst();
    if (decision.isPresent() && !deciding.atMeeting(coop, new VoteNumber(decision.get()), on.get(), reason.strip(), by.self())) {
      return Step.refused("deciding.problem.interest-sealed");
    }
    interests.declare(coop, number, new Interests.Interest(item, director, reason.strip()), by.self(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Step.DONE;
  }
}
