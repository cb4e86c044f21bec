package coop.phyle.meetings;

import coop.phyle.kernel.ballots.AtMeeting;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a meeting leaves in the co-op's record (docs/record-format.md): numbers and hashes, no names and no titles, which may be about people. */
@Component
class Acts {
  private final Record record;

  Acts(Record record) {
    this.record = record;
  }

  void noticeGiven(Meeting meeting, Given notice, List<Item> agenda) {
    var body =
        about(meeting.number())
            .with("kind", meeting.kind())
            .with("startsAt", meeting.startsAt().toString())
            .with("statutesVersion", notice.statutesVersion())
            .with("daysNeeded", notice.daysNeeded())
            .with("daysGiven", notice.daysGiven())
            .with("entitled", notice.entitled())
            .with("consentsNeeded", notice.consentsNeeded())
            .with("textSha256", Hash.of(text(meeting, agenda)).hex());
    record.note(meeting.coop(), "meeting-called", meeting.memberClass().map(id -> body.with("class", id.key())).orElse(body));
  }

  void cancelled(Meeting meeting) {
    record.note(meeting.coop(), "meeting-cancelled", about(meeting.number()));
  }

  void opened(Meeting meeting, Life.Opened opened, int roll) {
    record.note(
        meeting.coop(),
        "meeting-opened",
        about(meeting.number())
            .with("sitting", opened.sitting())
            .with("roll", roll)
            .with("present", opened.present())
            .with("quorumNeeded", opened.quorumNeeded()));
  }

  void adjourned(Meeting meeting, Life.Adjourned adjourned) {
    record.note(
        meeting.coop(),
        "meeting-adjourned",
        about(meeting.number())
            .with("sitting", adjourned.sitting())
            .with("resumesAt", adjourned.resumesAt().toString())
            .with("noQuorum", adjourned.noQuorum()));
  }

  void closed(Meeting meeting) {
    record.note(meeting.coop(), "meeting-closed", about(meeting.number()));
  }

  void required(CoopId coop, Requisition requisition, Requisition.Clock clock, int members) {
    record.note(
        coop,
        "meeting-required",
        Json.obj()
            .with("requisition", requisition.number())
            .with("textSha256", Hash.of(requisition.title() + "\n" + requisition.business()).hex())
            .with("members", members)
            .with("needed", clock.needed())
            .with("signatures", clock.signatures())
            .with("conveneBy", clock.conveneBy().toString())
            .with("holdBy", clock.holdBy().toString()));
  }

  void minutesApproved(Meeting meeting, MeetingNumber at, Minutes.Version minutes) {
    record.note(
        meeting.coop(),
        "minutes-approved",
        about(meeting.number()).with("atMeeting", at.value()).with("version", minutes.version()).with("textSha256", Hash.of(minutes.body()).hex()));
  }

  /** A show of hands; a resolution is noted as the decision it is. */
  void voted(Meeting meeting, Item item, AtMeeting hands, Outcome outcome) {
    record.note(
        meeting.coop(),
        "meeting-voted",
        hands.write().with("meeting", meeting.number().value()).with("item", item.item()).with("kind", item.resolution().orElseThrow()).with("verdict", outcome.verdict()));
  }

  /** The business as it was stated: one line each, so that whoever has the notice can recompute its hash. */
  static String text(Meeting meeting, List<Item> agenda) {
    var text = new StringBuilder(meeting.title()).append('\n').append(meeting.body()).append('\n');
    agenda.forEach(item -> text.append(item.place()).append(". ").append(item.kind()).append(' ').append(item.title()).append('\n').append(item.body()).append('\n'));
    return text.toString();
  }

  private static Json.Obj about(MeetingNumber number) {
    return Json.obj().with("meeting", number.value());
  }
}
