package coop.phyle.deciding;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  /**
   * A vote given on paper or by telephone.
   *
   * @param member number in the register, as the witness's
   * @param choice for, against or abstain
   * @param medium paper or phone
   * @param paper number of the ballot, of one on paper
   */
  record BehalfJson(@Nullable Integer member, @Nullable Integer witness, @Nullable String choice, @Nullable String medium, @Nullable Integer paper) {
    Map<String, String> typed() {
      return Map.of("member", text(member), "witness", text(witness), "choice", text(choice), "medium", text(medium), "paper", text(paper));
    }

    private static String text(@Nullable Object sent) {
      return sent == null ? "" : sent.toString();
    }
  }

  @May(Who.SECRETARY)
  @Gives(status = 204)
  @PostMapping("/api/v1/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}/on-behalf")
  ResponseEntity<?> record(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody BehalfJson sent) {
    var found = voting.record(coop.id(), new VoteNumber(number), sent.typed(), viewer.self());
    return found.isEmpty() ? ResponseEntity.noContent().build() : problems.response(found);
  }
}
