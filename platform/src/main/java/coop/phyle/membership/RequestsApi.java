package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Requests to join and the answers to them, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/membership-requests")
class RequestsApi {
  private final AnsweringRequests answering;
  private final AskingToJoin asking;
  private final ReadingRequests reading;
  private final Problems problems;

  RequestsApi(AnsweringRequests answering, AskingToJoin asking, ReadingRequests reading, Problems problems) {
    this.answering = answering;
    this.asking = asking;
    this.reading = reading;
    this.problems = problems;
  }

  /** @param state waiting, or how it ended; @param reason of a refusal */
  record RequestJson(UUID id, String name, @Nullable String organisation, String memberClass, Instant at, String state, @Nullable String reason) {
    static RequestJson of(Request request) {
      return new RequestJson(
          request.id().value(), request.name(), request.organisation().orElse(null), request.memberClass().key(), request.at(),
          request.closed().map(closed -> closed.kind().toLowerCase(Locale.ROOT)).orElse("waiting"),
          request.closed().map(Request.Closed::reason).filter(reason -> !reason.isEmpty()).orElse(null));
    }
  }

  /** @param accepting directors, of {@code directors}; @param address for the applicant and the secretary */
  record OneJson(RequestJson request, int accepting, int refusing, int directors, boolean maySpeak, @Nullable String address) {}

  /** @param reason the applicant reads, needed with a no */
  record VoiceJson(boolean accepts, @Nullable String reason) {}

  record RefusalJson(@Nullable String reason) {}

  /** @param outcome noted, admitted or refused; @param number of the new member in the register */
  record AnsweredJson(String outcome, @Nullable Integer number) {}

  /** Those that wait first. */
  @May({Who.MEMBER, Who.SECRETARY})
  @GetMapping
  List<RequestJson> list(Coop coop) {
    var listing = reading.list(coop.id());
    return Stream.concat(listing.waiting().stream(), listing.answered().stream()).map(RequestJson::of).toList();
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/{id}")
  OneJson one(Coop coop, Viewer viewer, @PathVariable UUID id) {
    var one = reading.one(coop.id(), new RequestId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var board = one.board();
    return new OneJson(
        RequestJson.of(one.request()), board.accepting(), board.refusing(), board.directors(), one.maySpeak(), one.address() ? one.request().address() : null);
  }

  @May(Who.DIRECTOR)
  @Gives(AnsweredJson.class)
  @PostMapping("/{id}/voices")
  ResponseEntity<?> say(Coop coop, Viewer viewer, @PathVariable UUID id, @RequestBody VoiceJson sent) {
    return answer(answering.say(coop.id(), new RequestId(id), viewer.self(), sent.accepts(), Objects.requireNonNullElse(sent.reason(), "")));
  }

  @May(Who.SECRETARY)
  @Gives(AnsweredJson.class)
  @PostMapping("/{id}/refusal")
  ResponseEntity<?> refuse(Coop coop, Viewer viewer, @PathVariable UUID id, @RequestBody RefusalJson sent) {
    return answer(answering.refuse(coop.id(), new RequestId(id), viewer.self(), Objects.requireNonNullElse(sent.reason(), "")));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/{id}/withdrawal")
  ResponseEntity<?> withdraw(Coop coop, Viewer viewer, @PathVariable UUID id) {
    return asking.withdraw(coop.id(), new RequestId(id), viewer.self()) ? ResponseEntity.noContent().build() : notWaiting();
  }

  private ResponseEntity<?> answer(AnsweringRequests.Answered answered) {
    return switch (answered) {
      case AnsweringRequests.Answered.Noted noted -> ResponseEntity.ok(new AnsweredJson("noted", null));
      case AnsweringRequests.Answered.Admitted(var number) -> ResponseEntity.ok(new AnsweredJson("admitted", number));
      case AnsweringRequests.Answered.Refused refused -> ResponseEntity.ok(new AnsweredJson("refused", null));
      case AnsweringRequests.Answered.NotWaiting no -> notWaiting();
      case AnsweringRequests.Answered.Invalid(var faults) -> problems.response(faults);
    };
  }

  private ResponseEntity<?> notWaiting() {
    return problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("", "membership.problem.no-request")));
  }
}
