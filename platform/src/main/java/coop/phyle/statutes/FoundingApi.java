package coop.phyle.statutes;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.AnsweringQuestions.Answer;
import coop.phyle.statutes.StartingFoundings.Start;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Foundings for programs: the same use cases as the pages. */
@RestController
@RequestMapping(path = "/api/v1/foundings", produces = MediaType.APPLICATION_JSON_VALUE)
class FoundingApi {
  private final StartingFoundings starting;
  private final AnsweringQuestions answering;
  private final Foundings foundings;
  private final VotingOnFoundings voting;
  private final Problems problems;

  FoundingApi(StartingFoundings starting, AnsweringQuestions answering, Foundings foundings, VotingOnFoundings voting, Problems problems) {
    this.starting = starting;
    this.answering = answering;
    this.foundings = foundings;
    this.voting = voting;
    this.problems = problems;
  }

  /** {@code {"name":"Horta","preset":"open-co-op"}}, or with another co-op's rule book under "rules" instead of a preset. */
  @May(Who.SIGNED_IN)
  @PostMapping
  ResponseEntity<?> start(@RequestBody Map<String, Object> body, Viewer viewer, Page page) {
    var typed = new HashMap<String, String>();
    body.forEach((key, value) -> typed.put(key, text(value)));
    var start = typed.containsKey("rules") ? starting.fromRules(viewer.self(), typed) : starting.fromPreset(viewer.self(), typed, page.locale());
    return switch (start) {
      case Start.Started(var id, var invitation) ->
          ResponseEntity.created(URI.create("/api/v1/foundings/" + id)).body(Json.obj().with("id", id.toString()).toString());
      case Start.Refused(var faults) -> problems.response(faults);
    };
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/{id}")
  @Transactional(readOnly = true)
  String founding(@PathVariable UUID id, Viewer viewer) {
    return json(foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound));
  }

  /** Answers one question; the body holds its fields as the page names them, and "seen", the revision they are based on. */
  @May(Who.SIGNED_IN)
  @PutMapping("/{id}/questions/{key}")
  ResponseEntity<?> answer(@PathVariable UUID id, @PathVariable String key, @RequestBody Map<String, String> body, Viewer viewer, Page page) {
    var seen = QuestionController.number(java.util.Objects.requireNonNullElse(body.get("seen"), ""));
    return switch (answering.answer(new FoundingId(id), viewer.self(), QuestionController.question(key), seen, body, page.locale())) {
      case Answer.Saved(var draft) -> ResponseEntity.ok(json(draft));
      case Answer.Faulty(var draft, var faults) -> problems.response(faults);
      case Answer.Overtaken(var draft) -> problems.response(HttpStatus.CONFLICT, List.of(QuestionController.overtaken(draft)));
      case Answer.TooLate(var draft) -> ResponseEntity.status(HttpStatus.GONE).build();
      case Answer.Unknown() -> ResponseEntity.notFound().build();
    };
  }

  private String json(FoundingDraft draft) {
    var people = draft.founders().stream().map(f -> Json.obj().with("person", f.person().toString()).with("name", f.shown())).toList();
    var open = voting.obstacles(draft).stream().map(p -> Json.obj().with("field", p.field()).with("code", p.key())).toList();
    return Json.obj()
        .with("id", draft.id().toString())
        .with("revision", draft.revision())
        .with("sha256", draft.hash())
        .with("answered", Json.texts(draft.answered().stream().sorted().toList()))
        .with("founders", people)
        .with("open", open)
        .with("rules", RuleBooks.write(draft.rules()))
        .toString();
  }

  /** A nested rule book comes as maps and lists; the kernel's own reader takes it from its text. */
  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case String s -> s;
      case Map<?, ?> map -> write(map).toString();
      default -> String.valueOf(value);
    };
  }

  private static Json write(Object value) {
    return switch (value) {
      case null -> Json.NULL;
      case String s -> Json.of(s);
      case Boolean b -> Json.of(b.booleanValue());
      case Number n -> new Json.Num(n.toString());
      case List<?> list -> Json.arr(list.stream().map(FoundingApi::write).toList());
      case Map<?, ?> map -> {
        var object = Json.obj();
        for (var entry : map.entrySet()) {
          object = object.with(String.valueOf(entry.getKey()), write(entry.getValue()));
        }
        yield object;
      }
      default -> Json.of(String.valueOf(value));
    };
  }
}
