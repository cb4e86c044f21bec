package coop.phyle.membership;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Notes in the co-op's public record what happened to its register: numbers, classes and dates, never a name. */
@Component
class MembershipActs {
  private final Record record;
  private final Today today;

  MembershipActs(Record record, Today today) {
    this.record = record;
    this.today = today;
  }

  void admitted(CoopId coop, List<EnteredMember> members) {
    record.noteAll(coop, "member-admitted", members.stream().map(this::admission).toList());
  }

  private Json.Obj admission(EnteredMember member) {
    return Json.obj()
        .with("member", member.id().toString())
        .with("number", member.number())
        .with("class", member.line().memberClass().key())
        .with("at", since(member.line().admitted()))
        .with("person", member.commitment().hex());
  }

  void ended(CoopId coop, Endings.Note note) {
    record.note(
        coop,
        "member-ended",
        Json.obj().with("member", note.member().toString()).with("at", since(note.on())).with("reason", word(note.kind())));
  }

  void appointed(CoopId coop, MemberId member, Office office, LocalDate from, LocalDate until) {
    record.note(
        coop, "officer-appointed", officer(member, office).with("from", from.toString()).with("until", until.toString()));
  }

  void vacated(CoopId coop, MemberId member, Office office, LocalDate on) {
    record.note(coop, "officer-ended", officer(member, office).with("at", since(on)));
  }

  void classChanged(CoopId coop, MemberId member, ClassId to, LocalDate since) {
    record.note(
        coop, "member-class-changed", Json.obj().with("member", member.toString()).with("class", to.key()).with("at", since(since)));
  }

  /** A day of the register as the moment it begins; on the day itself, now. */
  private String since(LocalDate day) {
    return (day.equals(today.date()) ? today.now().truncatedTo(ChronoUnit.MILLIS) : today.start(day)).toString();
  }

  private static Json.Obj officer(MemberId member, Office office) {
    return Json.obj().with("member", member.toString()).with("office", word(office));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
