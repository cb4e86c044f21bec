package coop.phyle.selections;

import coop.phyle.circles.CircleNumber;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a selection leaves in the co-op's record (docs/record-format.md): not who named whom. */
@Component
class SelectionActs {
  private final Record record;

  SelectionActs(Record record) {
    this.record = record;
  }

  void inOrder(CoopId coop) {
    record.inOrder(coop);
  }

  void called(Selection s, List<Course.Chooser> choosers) {
    var lines = choosers.stream().map(one -> one.member().toString()).sorted().toList();
    record.note(s.coop(), "selection-called", circle(s, Json.obj()
        .with("selection", s.number().value())
        .with("role", s.role().word())
        .with("choosers", lines.size())
        .with("choosersRoot", MerkleTree.rootOf(lines).hex())
        .with("formsClose", s.formsClose().toString())
        .with("changesClose", s.changesClose().toString())));
  }

  void proposed(Selection s, Course.Proposal proposal, Course.Chooser nominee) {
    record.note(s.coop(), "selection-proposed", Json.obj()
        .with("selection", s.number().value())
        .with("round", proposal.round())
        .with("member", nominee.member().toString())
        .with("poll", proposal.poll().value()));
  }

  void filled(Selection s, Course.Filling filling, Course.Chooser chosen) {
    record.note(s.coop(), "selection-filled", circle(s, Json.obj()
        .with("selection", s.number().value())
        .with("round", filling.round())
        .with("member", chosen.member().toString())
        .with("role", s.role().word())
        .with("from", filling.from().toString())
        .with("until", filling.until().toString())));
  }

  private static Json.Obj circle(Selection s, Json.Obj body) {
    return s.circle().map(CircleNumber::value).map(number -> body.with("circle", number)).orElse(body);
  }
}
