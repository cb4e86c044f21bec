package coop.phyle.statutes;

import coop.phyle.identity.Coops;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Foundings as programs read them, and what they are answered. Reads only. */
@Component
class ReadingFoundings {
  private final Foundings foundings;
  private final FoundingPeople people;
  private final VotingOnFoundings voting;
  private final Coops coops;
  private final Problems problems;

  ReadingFoundings(Foundings foundings, FoundingPeople people, VotingOnFoundings voting, Coops coops, Problems problems) {
    this.foundings = foundings;
    this.people = people;
    this.voting = voting;
    this.coops = coops;
    this.problems = problems;
  }

  /** The draft, for one of its founders; for everybody else it is not there. */
  FoundingDraft draft(FoundingId id, Page page) {
    return foundings.find(id, page.viewer().self()).orElseThrow(QuestionController::notFound);
  }

  FoundingJson json(FoundingId id, Page page) {
    return json(draft(id, page), page);
  }

  FoundingJson json(FoundingDraft draft, Page page) {
    var coop = draft.became().flatMap(coops::byId).map(Coop::slug);
    return FoundingJson.of(draft, people.invited(draft.id()), coop.isPresent() ? List.of() : voting.obstacles(draft), coop, page);
  }

  /** The founding as it now stands, or why nothing changed: 422 for a fault in a field, 409 when the founding has moved on. */
  ResponseEntity<?> done(FoundingId id, List<Problem> faults, Page page) {
    return faults.isEmpty() ? ResponseEntity.ok(json(id, page)) : refused(faults);
  }

  ResponseEntity<?> refused(List<Problem> faults) {
    var late = faults.stream().anyMatch(p -> p.field().isEmpty());
    return problems.response(late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY, faults);
  }
}
