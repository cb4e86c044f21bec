package coop.phyle.meetings;

import coop.phyle.deciding.AtMeetings;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.membership.Voter;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.VoteNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The decisions a meeting is to take. */
@Component
class Resolving {
  private final AtMeetings decisions;

  Resolving(AtMeetings decisions) {
    this.decisions = decisions;
  }

  sealed interface Found {}

  record Fit(int decision, ResolutionKind kind) implements Found {}

  record Unfit(Problem problem) implements Found {}

  /** The decision that was typed, if this meeting can take it. A draft is its proposer's alone, so nobody else puts it on an agenda. */
  Found find(Meeting meeting, String typed, Viewer by) {
    var business = Typed.whole(typed, 1, 999_999_999).flatMap(n -> decisions.find(meeting.coop(), new VoteNumber(n)));
    if (business.isEmpty() || (business.get().stage() == coop.phyle.deciding.Stage.DRAFT && !business.get().proposedBy().equals(by.self()))) {
      return new Unfit(Problem.of("decision", "meetings.problem.decision"));
    }
    return fault(meeting, business.get()).<Found>map(Unfit::new).orElseGet(() -> new Fit(business.get().number().value(), business.get().kind()));
  }

  private static Optional<Problem> fault(Meeting meeting, AtMeetings.Business business) {
    var number = String.valueOf(business.number().value());
    if (!business.free()) {
      return Optional.of(Problem.of("decision", "meetings.problem.decision-taken", number));
    }
    if (business.secret()) {
      return Optional.of(Problem.of("decision", "meetings.problem.decision-secret", number));
    }
    var board = business.kind() == ResolutionKind.BOARD;
    return meeting.kind() == MeetingKind.CLASS || board != (meeting.kind() == MeetingKind.BOARD)
        ? Optional.of(Problem.of("decision", "meetings.problem.decision-electorate", number))
        : Optional.empty();
  }

  /** Faults of the resolutions on an agenda, as they stand now. */
  List<Problem> check(Meeting meeting, List<Item> agenda) {
    var problems = new ArrayList<Problem>();
    for (var item : resolutions(agenda)) {
      var number = new VoteNumber(item.decision().orElseThrow());
      var business = decisions.find(meeting.coop(), number);
      var fault = business.isEmpty() ? Optional.of(Problem.of("decision", "meetings.problem.decision")) : fault(meeting, business.get());
      fault.ifPresentOrElse(
          problem -> problems.add(new Problem("", problem.key(), problem.args())),
          () -> decisions.check(meeting.coop(), number).forEach(p -> problems.add(new Problem("", p.key(), p.args()))));
    }
    return problems;
  }

  /** Puts the resolutions to the meeting: their texts are fixed with its notice. */
  void put(Meeting meeting, Given notice, List<Item> agenda, PersonId by) {
    var convocation =
        new AtMeetings.Convocation(meeting.number().value(), notice.statutesVersion(), meeting.startsAt(), meeting.endsAt(), meeting.zone(), by);
    resolutions(agenda).forEach(item -> decisions.put(meeting.coop(), new VoteNumber(item.decision().orElseThrow()), convocation));
  }

  /** Lets go of the resolutions the meeting has not taken. */
  void release(Meeting meeting, List<Item> agenda) {
    resolutions(agenda).forEach(item -> decisions.release(meeting.coop(), new VoteNumber(item.decision().orElseThrow()), meeting.number().value()));
  }

  /** The frozen roll of a resolution that is voted on in advance. */
  Optional<List<Voter>> roll(Meeting meeting, Item item) {
    return item.decision().flatMap(number -> decisions.roll(meeting.coop(), new VoteNumber(number)));
  }

  private static List<Item> resolutions(List<Item> agenda) {
    return agenda.stream().filter(i -> i.kind() == Item.Kind.RESOLUTION).toList();
  }
}
