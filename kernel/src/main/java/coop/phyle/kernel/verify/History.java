package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.LogKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Follows the acts and holds each against what the earlier ones established. */
final class History {
  private final Export.Header header;
  private final List<String> notes = new ArrayList<>();
  private final StatutesSoFar statutes = new StatutesSoFar();
  private final MembersSoFar members = new MembersSoFar();
  private final BooksSoFar books = new BooksSoFar();
  private final DecisionsSoFar decisions;
  private final PollsSoFar polls;
  private final ElectionsSoFar elections;
  private final QuestionsSoFar questions;
  private final SelectionsSoFar selections;

  History(Export.Header header, Optional<Openings> openings) {
    this.header = header;
    this.polls = new PollsSoFar(header.coop(), statutes, members, notes);
    this.selections = new SelectionsSoFar(members, polls);
    this.decisions = new DecisionsSoFar(header.coop(), statutes, members, openings, notes);
    this.questions = new QuestionsSoFar(header.coop(), statutes, members, notes);
    this.elections = new ElectionsSoFar(header.coop(), statutes, members, notes);
  }

  /** Kinds not named here are proved to be there and unchanged, nothing more. */
  void act(long position, String kind, Instant at, Json.Obj body) {
    Differs.unless((position == 0) == kind.equals("log-opened"), "first act", "log-opened, and nowhere else", kind);
    switch (kind) {
      case "log-opened" -> opened(body);
      case "statutes-adopted" -> statutes.adopted(body);
      case "statutes-amended" -> {
        decisions.amends(body);
        statutes.amended(body);
      }
      case "member-admitted" -> members.admitted(body);
      case "member-class-changed" -> members.classChanged(body);
      case "member-ended" -> members.ended(body);
      case "officer-appointed", "officer-ended" -> members.known(body.text("member"));
      case "decision-opened" -> decisions.opened(at, body);
      case "interest-declared" -> decisions.interested(at, body);
      case "decision-closed" -> decisions.closed(body);
      case "decision-enacted" -> decisions.enacted(body);
      case "poll-opened" -> polls.opened(body);
      case "poll-closed" -> polls.closed(body);
      case "election-opened" -> elections.opened(at, body);
      case "election-closed" -> elections.closed(body);
      case "election-refilled" -> elections.refilled(at, body);
      case "lots-drawn" -> polls.drawn(at, body);
      case "selection-called" -> selections.called(body);
      case "selection-proposed" -> selections.proposed(body);
      case "selection-filled" -> selections.filled(body);
      case "question-supported" -> questions.supported(body);
      case "question-opened" -> questions.opened(at, body);
      case "question-closed" -> questions.closed(body);
      case "entry-posted" -> books.posted(body);
      case "share-allotted", "share-allotment-undone" -> {
        members.known(body.text("member"));
        books.names(position, body.text("entry"));
      }
      case "openings-read" -> openingsRead(body);
      default -> {}
    }
  }

  void end() {
    books.end();
    decisions.end();
  }

  List<String> notes() {
    return notes;
  }

  /** Older acts name the reader by an id that no other act knows, newer ones by number in the register. */
  private void openingsRead(Json.Obj body) {
    decisions.sealed(body.whole("decision"));
    if (body.has("number")) {
      members.numbered(body.whole("number"));
    }
  }

  private void opened(Json.Obj body) {
    Differs.unlessEqual(header.coop(), body.as("coop", UUID::fromString), "the co-op of the log");
    Differs.unlessEqual(header.key(), body.as("key", LogKey::new), "the log's key");
  }
}
