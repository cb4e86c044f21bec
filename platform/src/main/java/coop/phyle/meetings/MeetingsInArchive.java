package coop.phyle.meetings;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.documents.KeptFile;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps meetings in the archive, with agenda, papers, sittings and the minutes the reader may see; without the link of a meeting held online. */
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
  private final Papers papers;
  private final EnclosingPapers enclosing;

  MeetingsInArchive(
      JdbcClient jdbc, Meetings meetings, ReadingMeetings reading, ReadingMinutes minutes, Items items, Papers papers, EnclosingPapers enclosing) {
    this.jdbc = jdbc;
    this.meetings = meetings;
    this.reading = reading;
    this.minutes = minutes;
    this.items = items;
    this.papers = papers;
    this.enclosing = enclosing;
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

  @Override
  public String files() {
    return "/meetings/papers/";
  }

  @Override
  public Optional<byte[]> bytes(Coop coop, Viewer reader, String file) {
    return enclosing.find(coop.id(), UUID.fromString(file), reader).map(KeptFile::bytes);
  }

  private Piece piece(MeetingPages.Shown shown, Life life, Viewer reader) {
    var meeting = life.meeting();
    var texts = new ArrayList<Piece.Text>();
    if (!shown.bare()) {
      texts.add(Piece.Text.of("body", 0, "", meeting.draftedAt(), meeting.body()));
    }
    texts.addAll(business(life));
    if (life.stage() == Stage.CLOSED) {
      minutes.visible(life, reader).ifPresent(seen -> texts.add(Piece.Text.of("minutes", seen.version(), "", seen.at(), seen.body())));
    }
    return new Piece(
        shown.number(), shown.title(), meeting.draftedAt(), facts(shown, life), texts, List.of(new Piece.Sheet("agenda", agenda(shown)), new Piece.Sheet("sittings", sittings(life))));
  }

  /** What is said about each item, and its papers. */
  private List<Piece.Text> business(Life life) {
    var meeting = life.meeting();
    var enclosed = papers.of(meeting.coop(), life.number()).stream()
        .collect(Collectors.groupingBy(Papers.Paper::item, Collectors.mapping(p -> new Piece.Enclosed(p.id().toString(), p.name(), p.type(), p.size()), Collectors.toList())));
    return items.of(meeting.coop(), life.number()).stream()
        .filter(item -> !item.body().isBlank() || enclosed.containsKey(item.item()))
        .map(item -> new Piece.Text(
            "item", item.item(), Optional.empty(), item.presenter(), meeting.draftedAt(), item.body(), false, Map.of(), enclosed.getOrDefault(item.item(), List.of())))
        .toList();
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
