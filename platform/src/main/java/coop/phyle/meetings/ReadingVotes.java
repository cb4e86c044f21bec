package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A vote on the day: its form while it is open, its figures once counted. */
@Service
@Transactional(readOnly = true)
class ReadingVotes {
  private final Meetings meetings;
  private final Items items;
  private final Votes votes;
  private final VotingRooms rooms;
  private final Interests interests;
  private final Sitting sitting;
  private final ReadingMeetings reading;
  private final Running running;

  ReadingVotes(
      Meetings meetings, Items items, Votes votes, VotingRooms rooms, Interests interests, Sitting sitting, ReadingMeetings reading, Running running) {
    this.meetings = meetings;
    this.items = items;
    this.votes = votes;
    this.rooms = rooms;
    this.interests = interests;
    this.sitting = sitting;
    this.reading = reading;
    this.running = running;
  }

  /** Nothing for drafts and for items nobody votes on. */
  public Optional<VotePages.Shown> show(CoopId coop, MeetingNumber number, int item, Viewer viewer, Map<String, String> typed) {
    var life = meetings.find(coop, number).filter(l -> l.notice().isPresent());
    var found = items.of(coop, number).stream().filter(i -> i.item() == item && i.voted()).findFirst();
    return life.flatMap(l -> found.map(i -> show(l, i, viewer, typed)));
  }

  private VotePages.Shown show(Life life, Item item, Viewer viewer, Map<String, String> typed) {
    var coop = life.meeting().coop();
    var room = rooms.now(life, item);
    var quorum = rooms.quorum(life, item);
    var taken = votes.of(coop, life.number()).stream().filter(t -> t.item() == item.item()).findFirst();
    var board = life.meeting().kind() == MeetingKind.BOARD;
    var runs = running.may(life, viewer);
    var directors = board && taken.isEmpty()
        ? room.roll().stream().filter(v -> runs || v.votes().equals(viewer.self())).map(v -> new VotePages.Director(v.member().toString(), v.name())).toList()
        : List.<VotePages.Director>of();
    return new VotePages.Shown(
        life.number().value(), life.meeting().title(), item.item(), item.title(), item.resolution().orElseThrow(), item.decision(),
        taken.map(Votes.Taken::present).orElseGet(quorum::votes), taken.map(Votes.Taken::quorumNeeded).orElseGet(() -> sitting.quorum(life, quorum)),
        taken.isPresent() ? counted(life, item) : inRoom(life, room), taken.map(t -> ReadingMeetings.small(t.verdict())), taken.map(Votes.Taken::teller).orElse(""),
        taken.isEmpty() && life.stage() == Stage.OPEN && runs, board, directors, interested(life, item), typed);
  }

  private List<String> interested(Life life, Item item) {
    var names = rooms.names(life);
    return interests.of(life.meeting().coop(), life.number()).stream()
        .filter(i -> i.item() == item.item())
        .map(i -> names.getOrDefault(i.member(), "") + ": " + i.reason())
        .toList();
  }

  private List<VotePages.Count> inRoom(Life life, Room room) {
    var rules = reading.version(life).rules();
    var none = new VotePages.Split(0, 0, 0);
    return room.parts().entrySet().stream()
        .map(e -> new VotePages.Count(
            e.getKey().key(), ReadingMeetings.name(rules, e.getKey().key()), e.getValue().eligible(), e.getValue().present(), e.getValue().proxies(), none, none, 0))
        .toList();
  }

  List<VotePages.Count> counted(Life life, Item item) {
    var rules = reading.version(life).rules();
    return votes.counts(life.meeting().coop(), life.number()).stream()
        .filter(c -> c.item() == item.item())
        .map(c -> new VotePages.Count(
            c.inClass().key(), ReadingMeetings.name(rules, c.inClass().key()), c.eligible(), c.present(), c.proxies(), split(c.hands()), split(c.advance()), c.replaced()))
        .toList();
  }

  private static VotePages.Split split(Votes.Split split) {
    return new VotePages.Split(split.inFavour(), split.against(), split.abstained());
  }
}
