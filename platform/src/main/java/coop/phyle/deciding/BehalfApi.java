package coop.phyle.deciding;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Votes on paper and by telephone, for programs: the same fields as the form. */
@RestController
class BehalfApi {
  private final VotingOnBehalf voting;
  private final Problems problems;

  BehalfApi(VotingOnBehalf voting, Problems problems) {
    this.voting = voting;
    this.problems = problems;
  }

  @May(Who.SECRETARY)
  @PostMapping("/api/v1/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/on-behalf")
  ResponseEntity<?> record(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody Map<String, String> typed) {
    var found = voting.record(coop.id(), new VoteNumber(number), typed, viewer.self());
    return found.isEmpty() ? ResponseEntity.noContent().build() : problems.response(found);
  }
}
