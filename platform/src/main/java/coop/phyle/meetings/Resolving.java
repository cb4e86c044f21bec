package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The decisions a meeting is to take. */
@Component
class Resolving {
  sealed interface Found {}

  record Fit(int decision, ResolutionKind kind) implements Found {}

  record Unfit(Problem problem) implements Found {}

  /** The decision that was typed, if this meeting can take it. */
  Found find(Meeting meeting, String typed) {
    return new Unfit(Problem.of("decision", "meetings.problem.decision"));
  }

  /** Faults of the resolutions on an agenda, as they stand now. */
  List<Problem> check(Meeting meeting, List<Item> agenda) {
    return List.of();
  }

  /** Puts the resolutions to the meeting: their texts are fixed with its notice. */
  List<Problem> put(Meeting meeting, Given notice, List<Item> agenda, PersonId by) {
    return List.of();
  }

  /** Frees the resolutions of a meeting that was called off. */
  void release(Meeting meeting) {}
}
