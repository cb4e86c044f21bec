package coop.phyle.polls;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.books.Csv;
import coop.phyle.kernel.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers to a closed poll as a file (docs/poll-answers.md). Columns are the same for every poll but for one to each option; times and names stand only where
 * the poll named people.
 *
 * @param answers in the order of their codes, read while they are written
 */
record AnswersFile(Poll poll, Iterable<Answer> answers) {
  private static final List<String> FIRST = List.of("code", "nonce", "class", "member", "name", "through", "answer");
  private static final List<String> LAST = List.of("reason", "answered_at", "ballots");

  void csv(Appendable out) throws IOException {
    var head = new ArrayList<>(FIRST);
    var choices = poll.asked().choices();
    for (var option = 1; option <= choices.size(); option++) {
      head.add(option + " " + choices.get(option - 1).label());
    }
    head.addAll(LAST);
    Csv.row(out, head.toArray(String[]::new));
    for (var answer : answers) {
      Csv.row(out, cells(answer).toArray(String[]::new));
    }
  }

  private List<String> cells(Answer answer) {
    var cells = new ArrayList<>(List.of(answer.code(), answer.nonce(), answer.inClass().map(id -> id.key()).orElse("")));
    cells.add(answer.member() == 0 ? "" : Integer.toString(answer.member()));
    cells.addAll(List.of(Csv.text(answer.name()), Csv.text(answer.through()), Csv.text(answer.said())));
    for (var option = 1; option <= poll.asked().choices().size(); option++) {
      cells.add(said(answer.said(), option));
    }
    cells.addAll(List.of(Csv.text(answer.reason()), answer.at().map(Object::toString).orElse(""), Long.toString(answer.ballots())));
    return cells;
  }

  /** What a ballot says of one option: 1 for chosen, a rank, or a figure; nothing where it says nothing. */
  private String said(String text, int option) {
    if (text.isEmpty() || text.equals(Paper.BLANK) || text.equals(Paper.NONE)) {
      return "";
    }
    var paper = poll.asked().paper().orElseThrow();
    var fields = Slips.fields(paper, text);
    if (paper instanceof ChoicePaper) {
      return fields.getOrDefault("pick", List.of()).contains(Integer.toString(option)) ? "1" : "";
    }
    var field = (paper instanceof RankPaper ? "r" : "f") + option;
    var figure = fields.getOrDefault(field, List.of("")).getFirst();
    return figure.equals("-") ? "" : figure;
  }

  /** One object, its answers in the order of their codes. */
  void json(Appendable out) throws IOException {
    var asked = poll.asked();
    var head = Json.obj().with("coop", poll.coop().toString()).with("poll", poll.number().value()).with("kind", asked.kind()).with("title", asked.title())
        .with("secret", asked.secret()).with("paper", asked.paper().orElseThrow().write()).with("options", Json.arr(asked.choices().stream().map(Choice::write).toList()))
        .toString();
    out.append(head, 0, head.length() - 1).append(",\"answers\":[");
    var next = false;
    for (var answer : answers) {
      out.append(next ? "," : "").append(json(answer).toString());
      next = true;
    }
    out.append("]}");
  }

  private static Json.Obj json(Answer answer) {
    var json = Json.obj();
    json = with(with(with(json, "code", answer.code()), "nonce", answer.nonce()), "said", answer.said());
    if (answer.member() != 0) {
      json = json.with("class", answer.inClass().orElseThrow().key()).with("member", answer.member()).with("name", answer.name());
    }
    json = with(with(json, "through", answer.through()), "reason", answer.reason());
    json = answer.at().isPresent() ? json.with("at", answer.at().get().toString()) : json;
    return json.with("ballots", answer.ballots());
  }

  private static Json.Obj with(Json.Obj json, String name, String text) {
    return text.isEmpty() ? json : json.with(name, text);
  }
}
