package coop.phyle.initiatives;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.membership.Voter;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.Lots;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a question leaves in the co-op's record (docs/record-format.md): numbers and hashes, no names and no texts. */
@Component
class QuestionActs {
  private final Record record;
  private final Lots lots;

  QuestionActs(Record record, Lots lots) {
    this.record = record;
    this.lots = lots;
  }

  /** Takes the co-op's place in the record. Whatever changes a question begins with this, so that of two who come together one comes first. */
  void inOrder(CoopId coop) {
    record.inOrder(coop);
  }

  void begun(Question question, Wording wording) {
    record.note(
        question.coop(),
        "question-begun",
        about(question).with("way", question.way()).with("textSha256", sha256(wording)).with("lapsesAt", question.lapsesAt().toString()));
  }

  void supported(Question question, QuestionLife.Threshold threshold, int statutesVersion) {
    var body = about(question)
        .with("statutesVersion", statutesVersion)
        .with("members", threshold.members())
        .with("needed", threshold.needed())
        .with("supporters", threshold.supporters());
    record.note(question.coop(), "question-supported", threshold.requisition().map(requisition -> body.with("requisition", requisition)).orElse(body));
  }

  void lapsed(Question question, int needed, int supporters) {
    record.note(question.coop(), "question-lapsed", about(question).with("needed", needed).with("supporters", supporters));
  }

  /** @param paper the texts in the order of the paper; @param root over the roll's lines, in hex */
  void opened(Question question, QuestionLife.Freezing notice, List<Paper> paper, List<Voter> voters, String root) {
    var roll = Json.obj();
    var numbers = voters.stream().collect(Collectors.groupingBy(Voter::memberClass, TreeMap::new, Collectors.counting()));
    for (var entry : numbers.entrySet()) {
      roll = roll.with(entry.getKey().key(), entry.getValue());
    }
    record.note(
        question.coop(),
        "question-opened",
        lots.promise(question.coop(), question.number(), about(question)
            .with("initiatives", paper.stream().map(Paper::write).toList())
            .with("statutesVersion", notice.statutesVersion())
            .with("secret", notice.secret())
            .with("roll", roll)
            .with("rollRoot", root)
            .with("opensAt", notice.opensAt().toString())
            .with("closesAt", notice.closesAt().toString())));
  }

  static PollBallots list(Question question, boolean secret, List<Closing.Counted> box) {
    return new PollBallots(question.coop().value(), question.number().value(), secret, !secret, box);
  }

  /** @param box every ballot; of a secret vote that opened before lots were promised it is not listed, as its opening said */
  void closed(Question question, QuestionResult result, PollBallots box) {
    var body = about(question)
        .with("closedAt", result.closedAt().toString())
        .with("verdict", result.verdict())
        .with("winner", result.winner().orElse(0))
        .with("ballots", result.ballots())
        .with("seed", result.seed());
    body = result.input().isPresent() ? body.with("input", result.input().get().write()) : body;
    record.note(question.coop(), "question-closed", box.secret() && !result.promised() ? body : body.with("box", box.write()));
  }

  /** A text as the paper names it. */
  record Paper(int place, int version, Wording wording) {
    Json.Obj write() {
      return Json.obj().with("place", place).with("version", version).with("textSha256", sha256(wording));
    }
  }

  private static String sha256(Wording wording) {
    return Hash.of(Initiative.whole(wording.title(), wording.body())).hex();
  }

  private static Json.Obj about(Question question) {
    return Json.obj().with("question", question.number().value());
  }
}
