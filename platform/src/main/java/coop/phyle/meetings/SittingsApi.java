package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The day itself for programs: who comes, proxies, sittings, votes. */
@RestController
@RequestMapping("/api/v1/c/{coop}/meetings" + MeetingsApi.ONE)
class SittingsApi {
  private final Attending attending;
  private final GivingProxies proxies;
  private final Sitting sitting;
  private final CountingHands counting;
  private final Recusing recusing;
  private final ReadingAttendance reading;
  private final Problems problems;

  SittingsApi(
      Attending attending, GivingProxies proxies, Sitting sitting, CountingHands counting, Recusing recusing, ReadingAttendance reading, Problems problems) {
    this.attending = attending;
    this.proxies = proxies;
    this.sitting = sitting;
    this.counting = counting;
    this.recusing = recusing;
    this.reading = reading;
    this.problems = problems;
  }

  /** @param answer in-person, online or no */
  record AnswerJson(@Nullable String member, @Nullable String answer) {}

  /** @param holder number in the register of who votes for the member; nothing takes the proxy back */
  record ProxyJson(@Nullable String member, @Nullable Integer holder) {}

  record ResumeJson(@Nullable Instant resumesAt) {}

  record HandsJson(int inFavour, int against, int abstained) {}

  /** @param hands by key of the class */
  record CountJson(@Nullable String teller, @Nullable Map<String, HandsJson> hands) {}

  record InterestJson(@Nullable String member, @Nullable String reason) {}

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/registrations")
  ResponseEntity<?> register(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody AnswerJson said) {
    return answer(attending.register(coop.id(), new MeetingNumber(number), known(said.member()), MeetingJson.upper(said.answer()), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/proxies")
  ResponseEntity<?> proxy(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ProxyJson proxy) {
    var meeting = new MeetingNumber(number);
    return answer(
        proxy.holder() == null
            ? proxies.revoke(coop.id(), meeting, known(proxy.member()), viewer)
            : proxies.give(coop.id(), meeting, known(proxy.member()), proxy.holder().toString(), viewer));
  }

  @May(Who.MEMBER)
  @GetMapping("/attendance")
  MeetingJson.RoomJson room(Coop coop, Viewer viewer, @PathVariable int number) {
    var room = reading.show(coop.id(), new MeetingNumber(number), viewer, "").orElseThrow(MeetingController::gone);
    return new MeetingJson.RoomJson(room.votes(), room.needed(), room.roll(), room.quorate(), room.parts());
  }

  /** @param said in-person or online; no for leaving */
  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/attendance")
  ResponseEntity<?> attend(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody AnswerJson said) {
    var meeting = new MeetingNumber(number);
    var form = Typed.choice(Form.class, MeetingJson.upper(said.answer()));
    return answer(
        "no".equals(said.answer())
            ? attending.leave(coop.id(), meeting, known(said.member()), viewer)
            : attending.come(coop.id(), meeting, known(said.member()), form.orElse(Form.HYBRID), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/openings")
  ResponseEntity<?> open(Coop coop, Viewer viewer, @PathVariable int number) {
    return answer(sitting.open(coop.id(), new MeetingNumber(number), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/adjournments")
  ResponseEntity<?> adjourn(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ResumeJson to) {
    var resumes = to.resumesAt();
    return resumes == null
        ? problems.response(List.of(Problem.of("resumesAt", "meetings.problem.moment")))
        : answer(sitting.adjourn(coop.id(), new MeetingNumber(number), resumes, viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/closing")
  ResponseEntity<?> close(Coop coop, Viewer viewer, @PathVariable int number) {
    return answer(sitting.close(coop.id(), new MeetingNumber(number), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/items/{item:[1-9][0-9]{0,5}}/vote")
  ResponseEntity<?> count(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestBody CountJson count) {
    var typed = new HashMap<String, String>();
    typed.put("teller", count.teller() == null ? "" : count.teller());
    (count.hands() == null ? Map.<String, HandsJson>of() : count.hands()).forEach((key, hands) -> {
      typed.put("for." + key, String.valueOf(hands.inFavour()));
      typed.put("against." + key, String.valueOf(hands.against()));
      typed.put("abstain." + key, String.valueOf(hands.abstained()));
    });
    return answer(counting.count(coop.id(), new MeetingNumber(number), item, new Draft(typed), viewer));
  }

  @May(Who.DIRECTOR)
  @Gives(status = 204)
  @PostMapping("/items/{item:[1-9][0-9]{0,5}}/interests")
  ResponseEntity<?> declare(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestBody InterestJson interest) {
    var reason = interest.reason() == null ? "" : interest.reason();
    return answer(recusing.declare(coop.id(), new MeetingNumber(number), item, known(interest.member()), reason, viewer));
  }

  private ResponseEntity<?> answer(Step step) {
    return MeetingsApi.answer(problems, step);
  }

  private static coop.phyle.membership.MemberId known(@Nullable String member) {
    return AttendanceController.known(member == null ? "" : member);
  }
}
