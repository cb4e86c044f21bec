package coop.phyle.record;

import coop.phyle.kernel.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which values of an act its sentence names, in the order of the message's arguments: a star marks a word, an at sign a day in the reader's language. The sentence of
 * a kind is the message {@code record.kind.<kind>}; a kind without one is shown by its name.
 */
final class ActWords {
  private static final Map<String, List<String>> NAMED =
      Map.ofEntries(
          Map.entry("statutes-adopted", List.of("version")),
          Map.entry("statutes-amended", List.of("version", "decision")),
          Map.entry("member-admitted", List.of("number", "class")),
          Map.entry("member-class-changed", List.of("class")),
          Map.entry("member-ended", List.of("reason*")),
          Map.entry("officer-appointed", List.of("office*", "from@")),
          Map.entry("officer-ended", List.of("office*")),
          Map.entry("circle-opened", List.of("circle")),
          Map.entry("circle-closed", List.of("circle")),
          Map.entry("decision-opened", List.of("decision", "title")),
          Map.entry("decision-closed", List.of("decision", "verdict*")),
          Map.entry("meeting-called", List.of("meeting")),
          Map.entry("meeting-cancelled", List.of("meeting")),
          Map.entry("meeting-opened", List.of("meeting", "present")),
          Map.entry("meeting-adjourned", List.of("meeting")),
          Map.entry("meeting-voted", List.of("meeting", "item", "verdict*")),
          Map.entry("minutes-approved", List.of("meeting", "atMeeting")),
          Map.entry("meeting-required", List.of("signatures")),
          Map.entry("meeting-closed", List.of("meeting")),
          Map.entry("decision-enacted", List.of("decision", "effect*")),
          Map.entry("entry-posted", List.of("seq", "on@")),
          Map.entry("share-allotted", List.of("shares")),
          Map.entry("poll-opened", List.of("poll")),
          Map.entry("poll-closed", List.of("poll", "verdict*")),
          Map.entry("election-opened", List.of("election")),
          Map.entry("election-closed", List.of("election")),
          Map.entry("election-refilled", List.of("election")),
          Map.entry("result-finished", List.of("result", "status*")),
          Map.entry("selection-called", List.of("selection", "role*")),
          Map.entry("selection-proposed", List.of("selection", "round")),
          Map.entry("selection-filled", List.of("selection", "until@")),
          Map.entry("lots-drawn", List.of("poll")),
          Map.entry("question-begun", List.of("question")),
          Map.entry("question-supported", List.of("question", "supporters")),
          Map.entry("question-lapsed", List.of("question", "supporters")),
          Map.entry("question-opened", List.of("question")),
          Map.entry("question-closed", List.of("question", "verdict*")),
          Map.entry("interest-declared", List.of("decision")),
          Map.entry("openings-read", List.of("decision")));

  private ActWords() {}

  static ActLine line(Acts.Sealed sealed) {
    return line(sealed.position(), sealed.act().at(), sealed.act().kind(), sealed.act().body());
  }

  static ActLine line(long position, Instant at, String kind, Json.Obj body) {
    var arguments = NAMED.getOrDefault(kind, List.of()).stream().map(name -> argument(body, name)).toList();
    return new ActLine(position, at, kind, arguments, link(kind, body));
  }

  private static ActLine.Argument argument(Json.Obj body, String name) {
    var said = name.endsWith("*") ? ActLine.Said.WORD : name.endsWith("@") ? ActLine.Said.DAY : ActLine.Said.AS_IS;
    var value = body.get(said == ActLine.Said.AS_IS ? name : name.substring(0, name.length() - 1));
    var text = value.map(v -> v instanceof Json.Str(var s) ? s : v.toString()).orElse("");
    return new ActLine.Argument(text, text.isEmpty() ? ActLine.Said.AS_IS : said);
  }

  private static Optional<String> link(String kind, Json.Obj body) {
    if (kind.startsWith("statutes-")) {
      return Optional.of("/statutes");
    }
    if (kind.equals("entry-posted")) {
      return body.get("seq").map(seq -> "/money/entries/" + seq);
    }
    if (kind.startsWith("poll-") || kind.equals("lots-drawn")) {
      return body.get("poll").map(number -> "/polls/" + number);
    }
    if (kind.startsWith("question-")) {
      return body.get("question").map(number -> "/initiatives/" + number);
    }
    if (kind.startsWith("circle-")) {
      return body.get("circle").map(number -> "/circles/" + number);
    }
    if (kind.startsWith("meeting-") || kind.equals("minutes-approved")) {
      return body.get("meeting").map(number -> "/meetings/" + number);
    }
    if (kind.equals("result-finished")) {
      return body.get("result").map(number -> "/outcomes/" + number);
    }
    if (kind.startsWith("selection-")) {
      return body.get("selection").map(number -> "/selections/" + number);
    }
    if (kind.startsWith("election-")) {
      return body.get("election").map(number -> "/elections/" + number);
    }
    return kind.startsWith("decision-") || kind.equals("interest-declared") ? body.get("decision").map(number -> "/decisions/" + number) : Optional.empty();
  }
}
