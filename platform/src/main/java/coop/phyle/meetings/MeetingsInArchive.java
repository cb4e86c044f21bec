package coop.phyle.meetings;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps meetings in the archive, with agenda, sittings and the minutes the reader may see; without the link of a meeting held online. */
@Component
@Transactional(readOnly = true)
class MeetingsInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from meetings.meeting
       where coop_id = :coop and number > :after and drafted_at >= :from and drafted_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Meetings meetings;
  private final ReadingMeetings reading;
  private final ReadingMinutes minutes;
  private final Items items;

  MeetingsInArchive(JdbcClient jdbc, Meetings meetings, ReadingMeetings reading, ReadingMinutes minutes, Items items) {
    this.jdbc = jdbc;
    this.meetings = meetings;
    this.reading = reading;
    this.minutes = minutes;
    this.items = items;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.MEETINGS;
  }

  @Override
  public List<Integer> numbers(Coop coop, Span span, int after, int most) {
    return span.numbers(jdbc.sql(NUMBERS), coop, after, most);
  }

  @Override
  public Optional<Piece> piece(Coop coop, Viewer reader, int number) {
    if (!reader.is(Who.MEMBER)) {
      return Optional.empty();
    }
    var asked = new MeetingNumber(number);
    return reading.show(coop.id(), asked, reader).flatMap(shown -> meetings.find(coop.id(), asked).map(life -> piece(shown, life, reader)));
  }

  private Piece piece(MeetingPages.Shown shown, Life life, Viewer reader) {
    var meeting = life.meeting();
    var texts = new ArrayList<Piece.Text>();
    if (!shown.bare()) {
      texts.add(Piece.Text.of("body", 0, "", meeting.draftedAt(), meeting.body()));
    }
    items.of(meeting.coop(), life.number()).stream().filter(item -> !item.body().isBlank())
        .forEach(item -> texts.add(Piece.Text.of("item", item.item(), item.presenter(), meeting.draftedAt(), item.body())));
    if (life.stage() == Stage.CLOSED) {
      minutes.visible(life, reader).ifPresent(seen -> texts.add(Piece.Text.of("minutes", seen.version(), "", seen.at(), seen.body())));
    }
    return new Piece(
        shown.number(), shown.title(), meeting.draftedAt(), facts(shown, life), texts, List.of(new Piece.Sheet("agenda", agenda(shown)), new Piece.Sheet("sittings", sittings(life))));
  }

  private static List<Datum> facts(MeetingPages.Shown shown, Life life) {
    var call = shown.call();
    return Stream.of(
        Datum.word("kind", shown.kind(), "meetings.kind."), Datum.maybe("class", shown.className()), Datum.word("form", shown.form(), "meetings.form."),
        Datum.word("stage", shown.stage(), "meetings.stage."), Datum.of("place", shown.place()), Datum.of("startsAt", shown.starts()), Datum.of("endsAt", shown.ends()),
        Datum.maybe("noticeAt", life.notice().map(Given::at)), Datum.of("daysNeeded", call.daysNeeded()), Datum.of("daysGiven", call.daysGiven()),
        Datum.of("eligible", call.entitled()), Datum.of("quorumNeeded", call.quorum()), Datum.maybe("cancelledAt", life.cancelledAt()), Datum.maybe("closedAt", life.closedAt()))
        .toList();
  }

  private static List<List<Datum>> agenda(MeetingPages.Shown shown) {
    return shown.agenda().stream()
        .map(item -> List.of(
            Datum.of("item", item.item()), Datum.keyed("kind", "meetings.item." + item.kind()), Datum.of("title", item.title()), Datum.of("minutes", item.minutes()),
            Datum.of("presenter", item.presenter()), Datum.maybe("decision", item.decision()), Datum.word("verdict", item.verdict().orElse(""))))
        .toList();
  }

  private static List<List<Datum>> sittings(Life life) {
    return life.openings().stream()
        .map(sitting -> List.of(
            Datum.of("sitting", sitting.sitting()), Datum.of("openedAt", sitting.at()), Datum.of("present", sitting.present()), Datum.of("quorumNeeded", sitting.quorumNeeded())))
        .toList();
  }
}
