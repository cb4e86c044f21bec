package coop.phyle.statutes;

import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.VotingOnFoundings.Result;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The founding vote for programs: open it, agree or refuse. The last yes founds the co-op. */
@RestController
@RequestMapping("/api/v1/foundings/{id}/vote")
class FoundingVoteApi {
  private final VotingOnFoundings voting;
  private final ReadingFoundings reading;

  FoundingVoteApi(VotingOnFoundings voting, ReadingFoundings reading) {
    this.voting = voting;
    this.reading = reading;
  }

  /**
   * One founder's word.
   *
   * @param sha256 the text they read; refused with 409 when text or founders have changed since
   * @param reason needed with a no
   */
  record WordJson(@Nullable String sha256, @Nullable Boolean agrees, @Nullable String reason) {}

  @May(Who.SIGNED_IN)
  @Gives(FoundingJson.class)
  @PostMapping
  @Transactional
  ResponseEntity<?> open(@PathVariable UUID id, Viewer viewer, Page page) {
    return answer(voting.open(new FoundingId(id), viewer.self()), id, page);
  }

  @May(Who.SIGNED_IN)
  @Gives(FoundingJson.class)
  @PostMapping("/ballots")
  @Transactional
  ResponseEntity<?> cast(@PathVariable UUID id, @RequestBody WordJson word, Viewer viewer, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    if (word.agrees() == null) {
      return reading.refused(List.of(Problem.of("agrees", "statutes.problem.choose")));
    }
    var hash = Objects.requireNonNullElse(word.sha256(), "");
    return answer(voting.cast(draft.id(), viewer.self(), hash, word.agrees(), Objects.requireNonNullElse(word.reason(), "")), id, page);
  }

  private ResponseEntity<?> answer(Result result, UUID id, Page page) {
    return switch (result) {
      case Result.Founded(var coop) -> reading.done(new FoundingId(id), List.of(), page);
      case Result.Counted() -> reading.done(new FoundingId(id), List.of(), page);
      case Result.Refused(var problems) -> reading.refused(problems);
      case Result.Unknown() -> {
        reading.draft(new FoundingId(id), page);
        yield reading.refused(List.of(Problem.of("", "statutes.problem.over")));
      }
    };
  }
}
