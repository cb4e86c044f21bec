package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proxies for one meeting, where the statutes allow any ({@code participation.proxies}, the article on general meetings). Given to another member
 * who may vote there, until the meeting opens; till then revocable, afterwards only by coming in person. They do not pass on: who votes for
 * another uses that member's own vote, never votes that member holds.
 */
@Service
class GivingProxies {
  private final Meetings meetings;
  private final Proxies proxies;
  private final Rooms rooms;
  private final TellingMembers telling;
  private final Clock clock;

  GivingProxies(Meetings meetings, Proxies proxies, Rooms rooms, TellingMembers telling, Clock clock) {
    this.meetings = meetings;
    this.proxies = proxies;
    this.rooms = rooms;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * Replaces an earlier proxy of the member. The holder is told.
   *
   * @param holderNumber the holder's number in the register, as typed
   */
  @Transactional
  public Step give(CoopId coop, MeetingNumber number, MemberId member, String holderNumber, Viewer by) {
    var life = open(coop, number);
    if (life.isEmpty()) {
      return Step.refused("meetings.problem.proxy-late");
    }
    var cap = life.get().given().proxies();
    if (cap == 0) {
      return Step.refused("meetings.problem.no-proxies");
    }
    var roll = rooms.roll(life.get());
    if (!own(roll, member, by)) {
      return Step.refused("meetings.problem.not-entitled");
    }
    var typed = Typed.whole(holderNumber, 1, Integer.MAX_VALUE);
    var chosen = roll.stream().filter(v -> typed.isPresent() && v.number() == typed.get() && !v.member().equals(member)).findFirst();
    if (chosen.isEmpty()) {
      return new Step.Refused(List.of(Problem.of("holder", "meetings.problem.holder")));
    }
    var holder = chosen.get().member();
    var standing = proxies.standing(coop, number);
    var held = standing.entrySet().stream().filter(e -> e.getValue().equals(holder) && !e.getKey().equals(member)).count();
    if (held >= cap) {
      return new Step.Refused(List.of(Problem.of("holder", "meetings.problem.holder-full", chosen.get().name(), cap)));
    }
    proxies.revoke(coop, number, member, now());
    proxies.give(coop, number, member, holder, by.self(), now());
    var giver = roll.stream().filter(v -> v.member().equals(member)).map(Voter::name).findFirst().orElseThrow();
    telling.tell(life.get(), List.of(chosen.get().votes()), "meetings.mail.proxy", giver, life.get().dueAt());
    return Step.DONE;
  }

  @Transactional
  public Step revoke(CoopId coop, MeetingNumber number, MemberId member, Viewer by) {
    var life = open(coop, number);
    if (life.isEmpty()) {
      return Step.refused("meetings.problem.proxy-late");
    }
    return own(rooms.roll(life.get()), member, by) && proxies.revoke(coop, number, member, now()) ? Step.DONE : Step.refused("meetings.problem.no-proxy");
  }

  private Optional<Life> open(CoopId coop, MeetingNumber number) {
    return meetings.lock(coop, number).filter(l -> (l.stage() == Stage.CALLED || l.stage() == Stage.ADJOURNED) && !l.hasOpened());
  }

  private static boolean own(List<Voter> roll, MemberId member, Viewer by) {
    return roll.stream().anyMatch(v -> v.member().equals(member) && v.votes().equals(by.self()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
