package coop.phyle.initiatives;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Support and the steps of an author, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/initiatives/{number:[1-9]\\d{0,8}}/{place:[1-9]\\d?}")
class InitiativeStepsApi {
  private final ReadingQuestions reading;
  private final Supporting supporting;
  private final Rewording rewording;
  private final Problems problems;

  InitiativeStepsApi(ReadingQuestions reading, Supporting supporting, Rewording rewording, Problems problems) {
    this.reading = reading;
    this.supporting = supporting;
    this.rewording = rewording;
    this.problems = problems;
  }

  /** @param member for whom, by id */
  record SupportJson(@Nullable String member) {}

  /** @param amendment its place */
  record AdoptionJson(int amendment) {}

  @May(Who.MEMBER)
  @Gives(Map.class)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  String show(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place) {
    var at = InitiativeController.at(number, place);
    return QuestionJson.one(reading.one(coop.id(), at, viewer.self()).orElseThrow(QuestionController::gone), reading.wording(coop.id(), at)).toString();
  }

  @May(Who.MEMBER)
  @Gives(value = InitiativesApi.FiledJson.class, status = 201)
  @PostMapping("/supporters")
  ResponseEntity<?> support(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestBody SupportJson sent) {
    return with(coop, sent, member -> supporting.support(coop.id(), InitiativeController.at(number, place), member, viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(value = InitiativesApi.FiledJson.class, status = 201)
  @PostMapping("/supporters/withdrawal")
  ResponseEntity<?> takeBack(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestBody SupportJson sent) {
    return with(coop, sent, member -> supporting.takeBack(coop.id(), InitiativeController.at(number, place), member, viewer.self()));
  }

  @May(Who.MEMBER)
  @Gives(value = InitiativesApi.FiledJson.class, status = 201)
  @PostMapping("/versions")
  ResponseEntity<?> reword(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestBody InitiativesApi.WordingJson sent) {
    return InitiativesApi.filed(coop, rewording.reword(coop.id(), InitiativeController.at(number, place), viewer.self(), sent.wording()), problems);
  }

  @May(Who.MEMBER)
  @Gives(value = InitiativesApi.FiledJson.class, status = 201)
  @PostMapping("/adoptions")
  ResponseEntity<?> takeOver(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestBody AdoptionJson sent) {
    return InitiativesApi.filed(coop, rewording.takeOver(coop.id(), InitiativeController.at(number, place), sent.amendment(), viewer.self()), problems);
  }

  @May(Who.MEMBER)
  @Gives(value = InitiativesApi.FiledJson.class, status = 201)
  @PostMapping("/withdrawal")
  ResponseEntity<?> withdraw(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place) {
    return InitiativesApi.filed(coop, rewording.withdraw(coop.id(), InitiativeController.at(number, place), viewer.self()), problems);
  }

  private ResponseEntity<?> with(Coop coop, SupportJson sent, Function<MemberId, Stepped> step) {
    var member = QuestionController.member(InitiativesApi.text(sent.member()));
    return member.isEmpty()
        ? problems.response(List.of(Problem.of("member", "initiatives.problem.member")))
        : InitiativesApi.filed(coop, step.apply(member.get()), problems);
  }
}
