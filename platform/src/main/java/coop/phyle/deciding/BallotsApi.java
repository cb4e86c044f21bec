package coop.phyle.deciding;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.CodeStart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counted ballots of a decision, for programs. */
@RestController
class BallotsApi {
  private final BallotLogs logs;
  private final Unsealing unsealing;

  BallotsApi(BallotLogs logs, Unsealing unsealing) {
    this.logs = logs;
    this.unsealing = unsealing;
  }

  /**
   * A ballot in the words of the record.
   *
   * @param choice for, against or abstain; nothing when its class is sealed
   * @param nonce with which the code can be recomputed
   * @param member number in the register; nothing in secret votes
   * @param through number of the delegate who cast it; nothing where the member voted
   */
  record CountedJson(String code, String memberClass, @Nullable String choice, @Nullable String nonce, @Nullable Integer member, @Nullable Integer through) {
    static CountedJson of(DecisionPages.LoggedBallot ballot) {
      return new CountedJson(
          ballot.code(), ballot.classKey(), ballot.choice().map(CastBallot::key).orElse(null), ballot.nonce().orElse(null), ballot.memberNumber().orElse(null),
          ballot.through().orElse(null));
    }
  }

  /** @param next to be sent as {@code after} for the next page; nothing on the last */
  record CountedPage(int decision, boolean secret, long total, List<CountedJson> ballots, @Nullable String next) {}

  /** In the order of their codes, at most 200 at once; with {@code code} only those whose codes begin so. Not found until the decision is counted. */
  @May(Who.MEMBER)
  @GetMapping("/api/v1/c/{coop}/decisions/{number:\\d{1,9}}/ballots")
  CountedPage counted(
      Coop coop,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    var place = CodeStart.after(after);
    var log = logs.log(coop.id(), DecisionsApi.known(number), code, place, limit).orElseThrow(BallotLogController::none);
    return new CountedPage(log.number(), log.secret(), log.total(), log.ballots().stream().map(CountedJson::of).toList(), log.next().orElse(null));
  }

  /** What opens the sealed classes of a counted decision, for an auditor the board chose; that it was given out is noted. */
  @May(Who.DIRECTOR)
  @Gives(Map.class)
  @PostMapping(value = "/api/v1/c/{coop}/decisions/{number:\\d{1,9}}/openings", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> openings(Coop coop, Viewer viewer, @PathVariable int number) {
    var file = unsealing.unseal(coop.id(), DecisionsApi.known(number), viewer.self()).orElseThrow(BallotLogController::none);
    return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(file.toString());
  }
}
