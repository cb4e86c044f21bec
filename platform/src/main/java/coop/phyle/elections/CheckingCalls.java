package coop.phyle.elections;

import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks what a call says against the rules in force, and takes from them what the call may not choose. */
@Component
class CheckingCalls {
  private final Statutes statutes;
  private final Officers officers;
  private final Members members;
  private final Site site;
  private final Clock clock;

  CheckingCalls(Statutes statutes, Officers officers, Members members, Site site, Clock clock) {
    this.statutes = statutes;
    this.officers = officers;
    this.members = members;
    this.site = site;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Checked {
    record Sound(Election election) implements Checked {}

    record Faulty(List<Problem> problems) implements Checked {
      public Faulty {
        problems = List.copyOf(problems);
      }
    }
  }

  Checked check(CoopId coop, VoteNumber number, Call call, PersonId by) {
    var version = statutes.inForce(coop);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var reading = new CallReading(call, version.rules(), at.atZone(site.zone()));
    var post = reading.post();
    var seats = reading.seats(post);
    var leaving = leaving(reading, post, officers.today(coop));
    var voters = reading.votersClass();
    var kept = voters.isPresent() ? Collections.<ClassId, Contest.Seats>emptySortedMap() : kept(coop, reading, post, seats, version.rules(), leaving);
    reading.fits(kept, seats);
    if (post == Post.DIRECTOR) {
      reading.board((int) members.directors(coop).stream().filter(d -> !leaving.contains(d.member())).count(), seats);
    }
    var election = new Election(
        coop, number, reading.title(), call.body().strip(), post, reading.bodyName(post), seats, reading.method(seats), kept, voters, call.secret(),
        call.seconded(), leaving, version.number(), by, at, reading.dates());
    return reading.problems().isEmpty() ? new Checked.Sound(election) : new Checked.Faulty(reading.problems());
  }

  /** The sole holder of a single office always; of directors those named. */
  private static Set<MemberId> leaving(CallReading reading, Post post, List<Officer> officers) {
    return officers.stream()
        .filter(o -> post.office().map(office -> office == o.office()).orElse(false))
        .filter(o -> post.single() || reading.leaves(o.number()))
        .map(Officer::member)
        .collect(Collectors.toSet());
  }

  private SortedMap<ClassId, Contest.Seats> kept(
      CoopId coop, CallReading reading, Post post, int seats, RuleBook rules, Set<MemberId> leaving) {
    return switch (post) {
      case SECRETARY, TREASURER -> Collections.emptySortedMap();
      case BODY -> reading.kept(seats);
      case DIRECTOR -> left(rules, seats, members.directors(coop).stream().filter(d -> !leaving.contains(d.member())).toList());
    };
  }

  /** What the rule book's board composition leaves to these seats, beside the directors who stay. */
  static SortedMap<ClassId, Contest.Seats> left(RuleBook rules, int seats, List<Voter> staying) {
    var kept = new TreeMap<ClassId, Contest.Seats>();
    for (var of : rules.classes()) {
      var sitting = (int) staying.stream().filter(d -> d.memberClass().equals(of.id())).count();
      var bound = new Contest.Seats(Math.max(0, of.seatsMin() - sitting), Math.max(0, of.seatsMax() - sitting));
      if (bound.least() > 0 || bound.most() < seats) {
        kept.put(of.id(), bound);
      }
    }
    return kept;
  }

  /** The days of an election called now, as soon as the rules allow. */
  CallReading.Days soonest(CoopId coop) {
    return CallReading.Days.soonest(statutes.inForce(coop).rules().resolutions().ordinary(), clock.instant().atZone(site.zone()).toLocalDate());
  }

  /** Directors who sit today, and how many more the rules have room for. */
  record BoardToday(List<Officer> sitting, int vacancies) {}

  BoardToday board(CoopId coop) {
    var sitting = officers.today(coop).stream().filter(o -> o.office() == Office.DIRECTOR).toList();
    return new BoardToday(sitting, Math.max(0, statutes.inForce(coop).rules().board().maximum() - sitting.size()));
  }
}
