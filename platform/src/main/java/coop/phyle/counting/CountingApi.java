package coop.phyle.counting;

import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Who;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ballots are the body; the answer is the object of {@code ./phyle tally}. */
@RestController
class CountingApi {
  private final CountingFiles counting;
  private final Problems problems;

  CountingApi(CountingFiles counting, Problems problems) {
    this.counting = counting;
    this.problems = problems;
  }

  @May(Who.SIGNED_IN)
  @Gives(Map.class)
  @PostMapping(path = "/api/v1/counts", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE, produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> count(
      @RequestBody byte[] ballots, @RequestParam(defaultValue = "") String method, @RequestParam(defaultValue = "") String seats,
      @RequestParam(defaultValue = "") String seed) {
    return switch (counting.count(new CountingFiles.Asked("ballots", ballots, method, seats, seed))) {
      case CountingFiles.Answer.Done(var counted) -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(counted.json().toString());
      case CountingFiles.Answer.Refused(var found) -> problems.response(found);
    };
  }
}
