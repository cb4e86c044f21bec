package coop.phyle.meetings;

import coop.phyle.deciding.TakingAtMeetings;
import coop.phyle.kernel.ballots.AtMeeting;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a vote on the day, once. Hands are typed in by class and held against who is there: no class has more hands than members present and
 * proxies that count. A quorum must be present; then the rule of the statutes at notice decides, by the same count as every other vote. A show of
 * hands is minuted, and approves the minutes its item names; a resolution is taken, together with the advance ballots of those not there, and takes effect.
 */
@Service
public class CountingHands {
  private final Meetings meetings;
  private final Items items;
  private final Votes votes;
  private final VotingRooms rooms;
  private final Sitting sitting;
  private final TakingAtMeetings taking;
  private final ApprovingMinutes approving;
  private final Statutes statutes;
  private final Running running;
  private final Acts acts;
  private final Clock clock;

  CountingHands(
      Meetings meetings, Items items, Votes votes, VotingRooms rooms, Sitting sitting, TakingAtMeetings taking, ApprovingMinutes approving,
      Statutes statutes, Running running, Acts acts, Clock clock) {
    this.meetings = meetings;
    this.items = items;
    this.votes = votes;
    this.rooms = rooms;
    this.sitting = sitting;
    this.taking = taking;
    this.approving = approving;
    this.statutes = statutes;
    this.running = running;
    this.acts = acts;
    this.clock = clock;
  }

  /** @param typed fields {@code for.CLASS}, {@code against.CLASS}, {@code abstain.CLASS} and {@code teller} */
  @Transactional
  public Step count(CoopId coop, MeetingNumber number, int itemNumber, Draft typed, Viewer by) {
    var found = meetings.lock(coop, number).filter(l -> l.stage() == Stage.OPEN && running.may(l, by));
    var item = items.of(coop, number).stream().filter(i -> i.item() == itemNumber && i.voted()).findFirst();
    if (found.isEmpty() || item.isEmpty() || votes.verdicts(coop, number).containsKey(itemNumber)) {
      return Step.refused("meetings.problem.not-to-vote");
    }
    var hindered = approving.hindered(coop, item.get());
    if (hindered.isPresent()) {
      return hindered.get();
    }
    var life = found.get();
    var room = rooms.now(life, item.get());
    var quorum = rooms.quorum(life, item.get());
    var needed = sitting.quorum(life, quorum);
    if (quorum.votes() < needed) {
      return Step.refused("meetings.problem.no-quorum", quorum.votes(), needed, life.given().awaitMinutes());
    }
    var problems = new ArrayList<Problem>();
    var hands = hands(typed, room, problems);
    if (!Typed.fits(typed.value("teller"), 2, 120)) {
      problems.add(Problem.of("teller", "meetings.problem.teller"));
    }
    if (!problems.isEmpty()) {
      return new Step.Refused(problems);
    }
    var meeting = new AtMeeting(number.value(), quorum.votes(), needed, atMeeting(hands));
    var settled = item.get().decision().isPresent() ? take(life, item.get(), room, meeting) : show(life, item.get(), quorum, meeting);
    keep(life, item.get(), typed.value("teller"), room, meeting, hands, settled, by);
    if (settled.outcome().verdict() == Outcome.Verdict.PASSED) {
      approving.carried(life, item.get(), by.self());
    }
    return Step.DONE;
  }

  /** The outcome with the advance ballots in it. */
  private record Settled(Outcome outcome, SortedMap<ClassId, ClassCount> advance, Map<ClassId, Long> replaced) {}

  private Settled take(Life life, Item item, Room room, AtMeeting meeting) {
    var attending = room.roll().stream().filter(v -> room.isPresent(v.member()) || room.byProxy(v.member())).map(Voter::number).collect(Collectors.toSet());
    var taken = taking.take(life.meeting().coop(), new VoteNumber(item.decision().orElseThrow()), meeting, rooms.all(life, item).roll(), attending).orElseThrow();
    return new Settled(taken.outcome(), taken.ballots(), taken.replaced());
  }

  private Settled show(Life life, Item item, Room room, AtMeeting meeting) {
    var none = new TreeMap<ClassId, ClassCount>();
    room.parts().forEach((id, part) -> none.put(id, new ClassCount(part.eligible(), 0, 0, 0)));
    var rules = rules(life);
    var outcome = Resolution.count(AtMeeting.rule(rules.rule(item.resolution().orElseThrow())), rules.weighting(), meeting.added(none));
    acts.voted(life.meeting(), item, meeting, outcome);
    return new Settled(outcome, none, Map.of());
  }

  private RuleBook rules(Life life) {
    return statutes.version(life.meeting().coop(), life.given().statutesVersion()).orElseThrow().rules();
  }

  private void keep(Life life, Item item, String teller, Room room, AtMeeting meeting, SortedMap<ClassId, Votes.Split> hands, Settled settled, Viewer by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var taken = new Votes.Taken(item.item(), at, teller, (int) meeting.present(), (int) meeting.quorumNeeded(), settled.outcome().verdict());
    var counts = new ArrayList<Votes.Hands>();
    room.parts().forEach((id, part) -> {
      var before = settled.advance().getOrDefault(id, ClassCount.NONE);
      var advance = new Votes.Split((int) before.inFavour(), (int) before.against(), (int) before.abstained());
      var replaced = settled.replaced().getOrDefault(id, 0L).intValue();
      counts.add(new Votes.Hands(item.item(), id, part.eligible(), part.present(), part.proxies(), hands.getOrDefault(id, Votes.Split.NONE), advance, replaced));
    });
    votes.put(life.meeting().coop(), life.number(), taken, by.self(), counts);
  }

  private static SortedMap<ClassId, Votes.Split> hands(Draft typed, Room room, List<Problem> problems) {
    var hands = new TreeMap<ClassId, Votes.Split>();
    room.parts().forEach((id, part) -> {
      var split = new Votes.Split(number(typed, "for." + id.key(), problems), number(typed, "against." + id.key(), problems), number(typed, "abstain." + id.key(), problems));
      if ((long) split.inFavour() + split.against() + split.abstained() > part.votes()) {
        problems.add(Problem.of("for." + id.key(), "meetings.problem.more-hands", part.votes()));
      }
      hands.put(id, split);
    });
    return hands;
  }

  private static int number(Draft typed, String field, List<Problem> problems) {
    var number = typed.value(field).isEmpty() ? java.util.Optional.of(0) : Typed.whole(typed.value(field), 0, 1_000_000);
    if (number.isEmpty()) {
      problems.add(Problem.of(field, "meetings.problem.hands"));
    }
    return number.orElse(0);
  }

  private static SortedMap<ClassId, AtMeeting.Hands> atMeeting(SortedMap<ClassId, Votes.Split> hands) {
    var all = new TreeMap<ClassId, AtMeeting.Hands>();
    hands.forEach((id, split) -> all.put(id, new AtMeeting.Hands(split.inFavour(), split.against(), split.abstained())));
    return all;
  }
}
